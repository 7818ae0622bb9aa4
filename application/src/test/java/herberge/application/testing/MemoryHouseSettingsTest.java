package herberge.application.testing;

final class MemoryHouseSettingsTest extends MemoryHouse implements HouseSettingsContract {}
