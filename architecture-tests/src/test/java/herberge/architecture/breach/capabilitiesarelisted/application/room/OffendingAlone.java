package herberge.architecture.breach.capabilitiesarelisted.application.room;

interface OffendingAlone {
    void remove(String name);
}
