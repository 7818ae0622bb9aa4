package herberge.cli.output;

/** Distributes the lines of a screen among sections of rows, so that no section pushes another off the screen. */
public final class ScreenBudget {

    private ScreenBudget() {}

    /**
     * Returns how many lines each section may use for its rows. The lines are given one by one to the sections in their
     * order until all rows have one; a section that has rows gets at least one.
     *
     * @param rows the number of rows of each section
     * @param lines the number of lines for all rows together
     */
    public static int[] distribute(int[] rows, int lines) {
        int[] given = new int[rows.length];
        int left = lines;
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < rows.length; i++) {
                if (given[i] < rows[i] && (left > 0 || given[i] == 0)) {
                    given[i]++;
                    left--;
                    more = true;
                }
            }
        }
        return given;
    }
}
