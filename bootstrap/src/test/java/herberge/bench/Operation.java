package herberge.bench;

/** A measured operation. */
enum Operation {
    CREATE("create booking", 0.75),
    READ("read one booking", 0.75),
    TAPE_CHART("tape chart, 50 rooms × 60 days", 0.75),
    AVAILABILITY("availability, 50 rooms × 7 nights", 0);

    final String title;
    /** The required ratio to the bare handler; 0 if there is none. */
    final double goal;

    Operation(String title, double goal) {
        this.title = title;
        this.goal = goal;
    }
}
