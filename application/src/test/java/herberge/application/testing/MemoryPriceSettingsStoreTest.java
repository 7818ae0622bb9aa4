package herberge.application.testing;

final class MemoryPriceSettingsStoreTest extends MemoryHouse implements PriceSettingsStoreContract {}
