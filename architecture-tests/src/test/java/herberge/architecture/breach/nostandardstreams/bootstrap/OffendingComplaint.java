package herberge.architecture.breach.nostandardstreams.bootstrap;

final class OffendingComplaint {
    void print(String text) {
        System.err.println(text);
    }
}
