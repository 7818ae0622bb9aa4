package herberge.architecture.breach.onlymainendstheprocess.bootstrap;

final class Main {
    void end(int code) {
        System.exit(code);
    }
}
