package io.mingcha.casework;

import io.mingcha.ledger.Role;
import io.mingcha.rule.YamlPlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who works with the ledger, and the office's own terms, as the site file says.
 *
 * @param file where it was looked for
 * @param present whether there is such a file; without one everybody may only look
 */
public record Staff(Path file, boolean present, Map<String, Clerk> byUser, Terms terms) {
    /**
     * Reads the site file.
     *
     * @throws io.mingcha.rule.RuleFault naming the place, if it cannot be understood
     */
    public static Staff read(Path file) {
        if (!Files.isRegularFile(file)) {
            return new Staff(file, false, Map.of(), Terms.USUAL);
        }
        YamlPlace root = YamlPlace.read(file);
        if (root.node().isMissingNode() || root.node().isNull()) {
            return new Staff(file, true, Map.of(), Terms.USUAL);
        }
        root.allowOnly(List.of("staff", "terms"));
        Map<String, Clerk> byUser = new LinkedHashMap<>();
        Set<String> persons = new HashSet<>();
        YamlPlace staff = root.find("staff");
        if (staff != null) {
            staff.entries().forEach((user, place) -> {
                Clerk clerk = clerk(user, place);
                // One person with two users could close what he himself reported as done.
                if (!persons.add(String.valueOf(clerk.personId()))) {
                    throw place.fault("工号 " + clerk.personId() + " 写了两次；一人只能有一个用户名");
                }
                byUser.put(user, clerk);
            });
        }
        return new Staff(file, true, byUser, terms(root.find("terms")));
    }

    /** Who that user is; somebody the file does not name may only look. */
    public Clerk clerk(String user) {
        Clerk clerk = byUser.get(user);
        return clerk == null ? Clerk.stranger(user) : clerk;
    }

    /** The role of a person by code or Chinese word; null where no person can have one so called. */
    public static @Nullable Role role(String word) {
        for (Role role : Role.values()) {
            if (role != Role.SCANNER
                    && (role.code().equalsIgnoreCase(word) || role.chinese().equals(word))) {
                return role;
            }
        }
        return null;
    }

    private static Clerk clerk(String user, YamlPlace place) {
        place.allowOnly(List.of("person", "name", "roles"));
        Set<Role> roles = EnumSet.of(Role.READER);
        for (YamlPlace word : place.get("roles").elements()) {
            Role role = role(word.text());
            if (role == null) {
                throw word.fault("不认识的角色 " + word.text() + "，应为 录入、核查、审批 或 只读");
            }
            roles.add(role);
        }
        return new Clerk(user, place.get("person").text(), place.get("name").text(), roles);
    }

    private static Terms terms(@Nullable YamlPlace place) {
        Terms usual = Terms.USUAL;
        if (place == null) {
            return usual;
        }
        place.allowOnly(List.of("general", "serious", "grave", "immediate", "reply", "yellow", "look_back"));
        return new Terms(
                days(place, "general", usual.general()),
                days(place, "serious", usual.serious()),
                days(place, "grave", usual.grave()),
                days(place, "immediate", usual.immediate()),
                days(place, "reply", usual.reply()),
                days(place, "yellow", usual.yellow()),
                days(place, "look_back", usual.lookBack()));
    }

    private static int days(YamlPlace terms, String key, int usual) {
        YamlPlace place = terms.find(key);
        if (place == null) {
            return usual;
        }
        if (!place.text().matches("[1-9]\\d{0,2}")) {
            throw place.fault("应为 1 到 999 的天数");
        }
        return Integer.parseInt(place.text());
    }
}
