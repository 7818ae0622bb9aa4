package herberge.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScreenBudgetTest {

    @Test
    void givesEveryRowALineIfThereIsRoom() {
        assertThat(ScreenBudget.distribute(new int[] {2, 0, 3}, 10)).containsExactly(2, 0, 3);
        assertThat(ScreenBudget.distribute(new int[] {2, 0, 3}, Integer.MAX_VALUE - 20))
                .containsExactly(2, 0, 3);
    }

    @Test
    void giveTheFirstSectionsTheLinesThatAreLeft() {
        assertThat(ScreenBudget.distribute(new int[] {4, 1, 85}, 8)).containsExactly(4, 1, 3);
        assertThat(ScreenBudget.distribute(new int[] {9, 9, 9}, 8)).containsExactly(3, 3, 2);
    }

    @Test
    void givesEachSectionALineEvenIfThereIsNone() {
        assertThat(ScreenBudget.distribute(new int[] {4, 0, 85}, -3)).containsExactly(1, 0, 1);
    }
}
