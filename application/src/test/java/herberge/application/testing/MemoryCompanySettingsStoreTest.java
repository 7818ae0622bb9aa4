package herberge.application.testing;

final class MemoryCompanySettingsStoreTest extends MemoryHouse implements CompanySettingsStoreContract {}
