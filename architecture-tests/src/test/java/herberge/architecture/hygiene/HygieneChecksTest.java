package herberge.architecture.hygiene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HygieneChecksTest {

    private static final Checkout PROJECT = Checkout.ofThisProject();

    static List<HygieneCheck> checks() {
        return HygieneChecks.all();
    }

    static List<PlantedMess> messes() {
        return PlantedMesses.ALL;
    }

    @ParameterizedTest
    @MethodSource("checks")
    void findsTheProjectInOrder(HygieneCheck check) {
        assertThat(check.complaints().apply(PROJECT)).as(check.name()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("messes")
    void complainsAboutAPlantedMess(PlantedMess mess, @TempDir Path folder) throws IOException {
        plant(folder, mess.path(), mess.text());

        Stream<String> complaints = check(mess.check()).complaints().apply(Checkout.in(folder));

        assertThat(complaints).anyMatch(complaint -> complaint.contains(mess.complaint()));
    }

    @ParameterizedTest
    @MethodSource("messes")
    void isContentWithTheTidyCounterpart(PlantedMess mess, @TempDir Path folder) throws IOException {
        plant(folder, mess.tidyPath(), mess.tidyText());

        Stream<String> complaints = check(mess.check()).complaints().apply(Checkout.in(folder));

        assertThat(complaints).isEmpty();
    }

    @Test
    void haveAPlantedMessEach() {
        assertThat(checks())
                .extracting(HygieneCheck::name)
                .allSatisfy(name ->
                        assertThat(messes()).extracting(PlantedMess::check).contains(name));
    }

    private static HygieneCheck check(String name) {
        return checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void plant(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
