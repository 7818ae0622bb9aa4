package herberge.architecture.rules;

import java.util.List;
import java.util.stream.Stream;

/** All rules about the code. A new one is listed by its theme and gets a breach package of its name. */
final class HouseRules {

    private HouseRules() {}

    static List<HouseRule> all() {
        return Stream.of(
                        RingRules.all(),
                        LibraryRules.all(),
                        UseCaseRules.all(),
                        MachineRules.all(),
                        StyleRules.all(),
                        ContractRules.all())
                .flatMap(List::stream)
                .toList();
    }
}
