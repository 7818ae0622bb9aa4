package herberge.bench;

/** What is measured. */
enum Operation {
    CREATE("create booking", 0.75, 9),
    READ("read one booking", 0.75, 3),
    TAPE_CHART("tape chart, 50 rooms × 60 days", 0.75, 2),
    AVAILABILITY("availability, 50 rooms × 7 nights", 0, 2);

    final String title;
    /** The least ratio to the bare handler that is to be reached; 0 where none was set. */
    final double goal;

    /**
     * How much longer than others it is warmed up. The compilers are done after some ten thousand requests, through
     * how ever much code each of them goes; until then they take as much of the processor as the requests do.
     */
    final int warmUps;

    Operation(String title, double goal, int warmUps) {
        this.title = title;
        this.goal = goal;
        this.warmUps = warmUps;
    }
}
