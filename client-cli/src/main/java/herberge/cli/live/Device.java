package herberge.cli.live;

import herberge.cli.live.screen.Size;

/** What the application draws on and takes keys from: a terminal, or a screen in memory. */
interface Device extends AutoCloseable {

    Size size();

    /** Calls this, in any thread, when the size has changed. */
    void onResize(Runnable resized);

    KeyDecoder.Source keys();

    void write(String text);

    /** Switches the mouse on or off, and returns whether it is on. */
    boolean toggleMouse();

    /** Stops the process until it is continued. */
    void suspend();

    @Override
    void close();
}
