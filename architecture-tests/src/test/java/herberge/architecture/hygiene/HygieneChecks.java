package herberge.architecture.hygiene;

import java.util.List;
import java.util.stream.Stream;

/** All checks, by theme. */
final class HygieneChecks {

    private HygieneChecks() {}

    static List<HygieneCheck> all() {
        return Stream.of(
                        LayoutChecks.all(),
                        DocumentChecks.all(),
                        TextChecks.all(),
                        SyntaxChecks.all(),
                        LanguageChecks.all(),
                        WordingChecks.all(),
                        ProblemChecks.all(),
                        FieldNameChecks.all())
                .flatMap(List::stream)
                .toList();
    }
}
