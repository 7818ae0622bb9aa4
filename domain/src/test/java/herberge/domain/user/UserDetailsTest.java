package herberge.domain.user;

import static herberge.domain.testing.Fixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UserDetailsTest {

    private static List<String> faults(UserDetails details) {
        Faults faults = new Faults();
        details.check(faults);
        return faults.found().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private static List<String> passwordFaults(@Nullable String password) {
        Faults faults = new Faults();
        PasswordRule.check(Field.of("password"), password, "berta", faults);
        return faults.found().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    @Test
    void missNameAndRole() {
        assertThat(faults(UserDetails.BLANK)).containsExactly("username required", "role required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ben", "b.e-n_2", "00000000000000000000000000000000000000000000000000"})
    void takePlainNames(String username) {
        assertThat(faults(aUser().username(username).details())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "be", "Ben", "bën", "ben ", "ben\n", "b/n", "ıii"})
    void refuseOtherNames(String username) {
        assertThat(faults(aUser().username(username).details())).containsExactly("username invalid");
    }

    @Test
    void tellActiveAdministratorsFromOthers() {
        assertThat(aUser().role(Role.ADMIN).build().isActiveAdmin()).isTrue();
        assertThat(aUser().role(Role.ADMIN).inactive().build().isActiveAdmin()).isFalse();
        assertThat(aUser().build().isActiveAdmin()).isFalse();
    }

    @Test
    void giveNobodyTheRoleOfTheServer() {
        assertThat(Role.ofPerson("admin")).contains(Role.ADMIN);
        assertThat(Role.ofPerson("system")).isEmpty();
        assertThat(Role.ofPerson("ADMIN")).isEmpty();
    }

    @Test
    void wantPasswordsOfSomeLength() {
        assertThat(passwordFaults(null)).containsExactly("password required");
        assertThat(passwordFaults("123456789")).containsExactly("password too-short");
        assertThat(passwordFaults("1234567890")).isEmpty();
        assertThat(passwordFaults("x".repeat(200))).isEmpty();
        assertThat(passwordFaults("x".repeat(201))).containsExactly("password too-long");
        assertThat(passwordFaults("🏠".repeat(9))).containsExactly("password too-short");
    }

    @Test
    void refuseAPasswordWithTheNameInIt() {
        assertThat(passwordFaults("my name is BERTA")).containsExactly("password contains-username");
        assertThat(passwordFaults("my name is Bert")).isEmpty();
    }
}
