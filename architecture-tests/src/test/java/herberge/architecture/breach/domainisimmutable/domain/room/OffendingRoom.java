package herberge.architecture.breach.domainisimmutable.domain.room;

final class OffendingRoom {
    private String name = "";

    void rename(String newName) {
        name = newName;
    }

    String name() {
        return name;
    }
}
