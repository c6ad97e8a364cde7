package io.mingcha.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingcha.ledger.Role;
import io.mingcha.rule.RuleFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffTest {
    @TempDir
    Path folder;

    @Test
    void withoutAFileEverybodyMayOnlyLook() {
        Staff staff = Staff.read(folder.resolve("staff.yaml"));
        assertThat(staff.present()).isFalse();
        assertThat(staff.clerk("root").roles()).containsExactly(Role.READER);
        assertThat(staff.terms()).isEqualTo(Terms.USUAL);
    }

    @Test
    void theShippedFileNamesNobody() {
        Staff staff = Staff.read(Path.of("src/main/dist/conf/staff.yaml"));
        assertThat(staff.present()).isTrue();
        assertThat(staff.byUser()).isEmpty();
        assertThat(staff.terms()).isEqualTo(Terms.USUAL);
    }

    @Test
    void theShippedFilesCommentedExampleCanBeUsed() throws IOException {
        String example = Files.readString(Path.of("src/main/dist/conf/staff.yaml"))
                .lines()
                .map(line -> line.startsWith("#:") ? line.substring(2) : "#" + line)
                .reduce("", (a, b) -> a + b + "\n");
        Staff staff = read(example);
        assertThat(staff.byUser().values())
                .flatExtracting(Clerk::roles)
                .contains(Role.RECORDER, Role.VERIFIER, Role.APPROVER);
        assertThat(staff.terms()).isEqualTo(Terms.USUAL);
    }

    @Test
    void aUserIsAPersonWithRoles() throws IOException {
        Staff staff = read(
                "staff: {wang: {person: K001, name: 王录, roles: [录入, verifier]}}\nterms: {general: 15, look_back: 60}\n");
        Clerk wang = staff.clerk("wang");
        assertThat(wang.personId()).isEqualTo("K001");
        assertThat(wang.roles()).containsExactlyInAnyOrder(Role.READER, Role.RECORDER, Role.VERIFIER);
        assertThat(wang.as(Role.VERIFIER).roles()).containsExactly(Role.VERIFIER);
        assertThat(staff.clerk("li").roles()).containsExactly(Role.READER);
        assertThat(staff.terms().general()).isEqualTo(15);
        assertThat(staff.terms().serious()).isEqualTo(10);
        assertThat(staff.terms().lookBack()).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "staff: {wang: {person: K001, name: 王录, roles: [扫描]}}",
                "staff: {wang: {person: K001, name: 王录, roles: [局长]}}",
                "staff: {wang: {person: K001, roles: [录入]}}",
                "staff: {wang: {person: K001, name: 王录, roles: [录入], admin: true}}",
                "staff: {a: {person: K001, name: 王录, roles: [录入]}, b: {person: K001, name: 王录, roles: [审批]}}",
                "terms: {general: 0}",
                "terms: {general: 5天}",
                "terms: {weekly: 5}",
                "people: {}"
            })
    void whatCannotBeUnderstoodIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(RuleFault.class);
    }

    private Staff read(String text) throws IOException {
        return Staff.read(Files.writeString(folder.resolve("staff.yaml"), text));
    }
}
