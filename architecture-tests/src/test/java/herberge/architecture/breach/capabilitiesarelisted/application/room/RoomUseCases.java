package herberge.architecture.breach.capabilitiesarelisted.application.room;

record RoomUseCases(AddRoom addRoom) {

    interface AddRoom {
        void add(String name);
    }
}
