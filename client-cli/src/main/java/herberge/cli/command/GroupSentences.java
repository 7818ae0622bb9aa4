package herberge.cli.command;

import herberge.cli.api.Group;
import herberge.cli.text.Code;
import herberge.cli.text.Texts;
import java.util.stream.Collectors;

/** Describes changes of groups in sentences. */
final class GroupSentences {

    private GroupSentences() {}

    /**
     * Says what a change has done to a group.
     *
     * @param count the number of bookings that the change applied to
     */
    static String changed(Texts texts, Group group, String done, long count) {
        String bookings = texts.count(count, "booking");
        String changed = group.id() == null
                ? texts.of("groups.wouldBe", done, group.name(), bookings)
                : texts.of("groups.done", done, group.name(), group.id(), bookings);
        return group.leftOut().isEmpty()
                ? changed
                : changed + " "
                        + texts.of(
                                "groups.leftOut",
                                group.leftOut().stream()
                                        .map(left -> leftOut(texts, left))
                                        .collect(Collectors.joining(", ")));
    }

    private static String leftOut(Texts texts, Group.LeftOut left) {
        String reasons = left.reasons().stream()
                .map(code -> code.equals("illegal-transition")
                        ? texts.shown(new Code("status", left.status())).toString()
                        : texts.ofCode("leftOut", code))
                .collect(Collectors.joining("; "));
        return left.number() + (reasons.isEmpty() ? "" : " (" + reasons + ")");
    }
}
