package herberge.application.testing;

class MemoryGroupsTest extends MemoryHouse implements GroupsContract {}
