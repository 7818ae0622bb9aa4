package herberge.architecture.breach.nostandardstreams.cli;

final class Main {
    void print(String text) {
        System.out.println(text);
    }
}
