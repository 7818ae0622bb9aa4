package herberge.cli;

/**
 * How long a test waits for what must happen. Only a program that hangs takes longer, however slow and busy the machine
 * is: such a limit ends a test, it proves nothing.
 */
public final class Patience {

    public static final long SECONDS = 180;
    public static final int MILLIS = 180_000;

    private Patience() {}
}
