package herberge.cli.input;

import herberge.cli.api.Api;
import herberge.cli.api.Group;
import herberge.cli.api.QueryString;
import java.util.List;
import java.util.function.Predicate;

/** Finds a group by its id, its name or a part of its name. */
public final class GroupFinder {

    private final Api api;
    private final Chooser chooser;

    public GroupFinder(Api api, Chooser chooser) {
        this.api = api;
        this.chooser = chooser;
    }

    /** Returns the path of the group in the API; the server is asked only about names. */
    public String findPath(String text) {
        return "/groups/" + (NameMatching.isId(text) ? text : findByName(text).id());
    }

    private Group findByName(String name) {
        List<Group> groups = api.list("/groups", QueryString.none(), Integer.MAX_VALUE).stream()
                .map(Group::of)
                .toList();
        List<Group> exact = matching(groups, group -> NameMatching.isSame(group.name(), name));
        List<Group> hits =
                exact.isEmpty() ? matching(groups, group -> NameMatching.contains(group.name(), name)) : exact;
        if (hits.isEmpty()) {
            throw new NothingFoundException("groups.none", name);
        }
        return hits.size() == 1
                ? hits.get(0)
                : chooser.choose(name, "choose.groups", hits, group -> group.id() + "  " + group.name());
    }

    private static List<Group> matching(List<Group> groups, Predicate<Group> condition) {
        return groups.stream().filter(condition).toList();
    }
}
