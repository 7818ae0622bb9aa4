package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.api.Change;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In each test the changes stand as the server lists them, newest first. */
class UndoStackTest {

    private static Change step(long id, @Nullable Long undoneBy) {
        return change(id, null, null, undoneBy);
    }

    private static Change undo(long id, long undoes, @Nullable Long undoneBy) {
        return change(id, undoes, null, undoneBy);
    }

    private static Change redo(long id, long undoes, long redoes, @Nullable Long undoneBy) {
        return change(id, undoes, redoes, undoneBy);
    }

    private static Change change(long id, @Nullable Long undoes, @Nullable Long redoes, @Nullable Long undoneBy) {
        return new Change(id, "booking", 17, "updated", null, "anna", List.of(), true, undoes, redoes, undoneBy);
    }

    private static UndoStack stack(Change... newestFirst) {
        return new UndoStack(Stream.of(newestFirst).toList());
    }

    @Test
    void isEmptyWithoutChanges() {
        assertThat(stack().toUndo()).isEmpty();
        assertThat(stack().toRedo()).isEmpty();
        assertThat(stack().find(1)).isEmpty();
    }

    @Test
    void undoTakesTheNewestChange() {
        UndoStack stack = stack(step(3, null), step(2, null), step(1, null));

        assertThat(stack.toUndo()).map(Change::id).contains(3L);
        assertThat(stack.toRedo()).isEmpty();
    }

    @Test
    void namesTheEntityThatTellsMostAboutAChange() {
        Change priced = of(16, "price");
        Change longer = of(17, "checkOut");

        assertThat(stack(priced, longer).toUndo()).contains(longer);
        assertThat(stack(priced, longer).find(3)).contains(longer);
        assertThat(stack(priced, step(2, null)).toUndo()).contains(priced);
    }

    @Test
    void namesTheChangedMemberOfAGroupAndNotTheGroup() {
        Change group = new Change(3, "group", 5, "updated", null, "anna", List.of(), true, null, null, null);
        Change longer = of(17, "checkOut");

        assertThat(stack(group, longer).toUndo()).contains(longer);
        assertThat(stack(group, longer, step(2, null)).entitiesOf(longer)).containsExactly(group, longer);
    }

    private static Change of(long booking, String field) {
        return new Change(3, "booking", booking, "updated", null, "anna", List.of(field), true, null, null, null);
    }

    @Test
    void undoGoesOnWithTheChangeBeforeAnUndoneOne() {
        UndoStack stack = stack(undo(4, 3, null), step(3, 4L), step(2, null), step(1, null));

        assertThat(stack.toUndo()).map(Change::id).contains(2L);
        assertThat(stack.toRedo()).map(Change::id).contains(4L);
    }

    @Test
    void redoTakesTheLatestOfSeveralUndos() {
        UndoStack stack = stack(undo(5, 2, null), undo(4, 3, null), step(3, 4L), step(2, 5L), step(1, null));

        assertThat(stack.toUndo()).map(Change::id).contains(1L);
        assertThat(stack.toRedo()).map(Change::id).contains(5L);
    }

    @Test
    void afterARedoTheUndoBeforeItIsNext() {
        UndoStack stack =
                stack(redo(6, 5, 2, null), undo(5, 2, 6L), undo(4, 3, null), step(3, 4L), step(2, null), step(1, null));

        assertThat(stack.toUndo()).map(Change::id).contains(2L);
    }

    @Test
    void aNewChangeEndsTheRedo() {
        UndoStack stack = stack(step(5, null), undo(4, 3, null), step(3, 4L));

        assertThat(stack.toRedo()).isEmpty();
        assertThat(stack.toUndo()).map(Change::id).contains(5L);
    }

    @Test
    void nothingIsLeftWhereEverythingIsUndone() {
        UndoStack stack = stack(undo(2, 1, null), step(1, 2L));

        assertThat(stack.toUndo()).isEmpty();
        assertThat(stack.toRedo()).map(Change::id).contains(2L);
    }

    @Test
    void findsAChangeByItsNumber() {
        assertThat(stack(step(3, null), step(2, null)).find(2)).map(Change::id).contains(2L);
        assertThat(stack(step(3, null), step(2, null)).find(4)).isEmpty();
    }
}
