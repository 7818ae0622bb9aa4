package herberge.architecture.breach.capabilitiesaresingle.application.room;

record RoomUseCases(RemoveRoom removeRoom) {

    interface RemoveRoom {
        void remove(String name);
    }

    interface OffendingNested {
        void add(String name);

        void remove(String name);
    }
}
