package herberge.bootstrap.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The model of undo for one entity: fields, changes that set them, and families of undos. */
final class UndoModel {

    /** The fields a change sets; {@code root} is the change that it finally undoes or repeats, or itself. */
    record Step(long id, Map<String, Object> before, Map<String, Object> after, long root, boolean does) {}

    private final Map<String, Object> fields;
    private final List<Step> steps = new ArrayList<>();

    UndoModel(Map<String, Object> fields) {
        this.fields = new HashMap<>(fields);
    }

    Map<String, Object> fields() {
        return Map.copyOf(fields);
    }

    Step any(Random dice) {
        return steps.get(dice.nextInt(steps.size()));
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Whether the values differ from the present ones. */
    boolean changes(Map<String, Object> values) {
        return !differing(values).isEmpty();
    }

    /** A change that is not an undo. */
    void set(long id, Map<String, Object> values) {
        Map<String, Object> after = new HashMap<>(values);
        after.keySet().retainAll(differing(values));
        add(new Step(id, former(after.keySet()), after, id, true));
    }

    void undo(long id, Step undone) {
        add(new Step(id, undone.after(), undone.before(), undone.root(), !undone.does()));
    }

    private void add(Step step) {
        fields.putAll(step.after());
        steps.add(step);
    }

    private Map<String, Object> former(Set<String> names) {
        Map<String, Object> former = new HashMap<>(fields);
        former.keySet().retainAll(names);
        return former;
    }

    /** The newest change of its family, if that does the opposite. */
    @Nullable
    Long undoneBy(Step step) {
        Step newest = step;
        for (Step other : steps) {
            newest = other.root() == step.root() ? other : newest;
        }
        return newest.does() == step.does() ? null : (Long) newest.id();
    }

    /** The fields that the change set and that have other values now. */
    Set<String> clashes(Step step) {
        return differing(step.after());
    }

    private Set<String> differing(Map<String, Object> values) {
        Set<String> differing = new TreeSet<>(values.keySet());
        differing.removeIf(name -> Objects.equals(fields.get(name), values.get(name)));
        return differing;
    }
}
