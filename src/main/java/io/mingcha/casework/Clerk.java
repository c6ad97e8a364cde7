package io.mingcha.casework;

import io.mingcha.ledger.Role;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whoever works with the ledger.
 *
 * @param user the name that the operating system knows
 * @param personId the id in the office's persons table; null for somebody the site file does not name
 * @param name as people read it
 * @param roles what he may do; just {@link Role#READ} for somebody the site file does not name
 */
public record Clerk(String user, @Nullable String personId, String name, Set<Role> roles) {
    /** Somebody the site file does not name: he may look. */
    public static Clerk stranger(String user) {
        return new Clerk(user, null, user, Set.of(Role.READER));
    }

    /** The same person with just one of his roles. */
    public Clerk as(Role role) {
        return new Clerk(user, personId, name, Set.of(role));
    }

    /** As a sentence addresses him: 李红，审批. */
    public String shown() {
        return name + "，"
                + roles.stream()
                        .filter(role -> role != Role.READER || roles.size() == 1)
                        .sorted()
                        .map(Role::chinese)
                        .collect(Collectors.joining("、"));
    }

    /** What events carry: the person's id where the site names one, else the user. */
    public String actor() {
        return personId == null ? user : personId;
    }

    /** Whether he is the person of that id, or of that name where the ledger knows no id. */
    boolean is(@Nullable String id) {
        return personId != null && (personId.equals(id) || name.equals(id));
    }
}
