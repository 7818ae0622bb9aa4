package herberge.adapter.embedded;

/** Address and roles of a running embedded database: the owner migrates it, the application's role does the rest. */
public record EmbeddedAccess(
        String jdbcUrl, String appUser, String appPassword, String ownerUser, String ownerPassword) {

    /** Leaves out the passwords, so that it can be logged. */
    @Override
    public String toString() {
        return "EmbeddedAccess[jdbcUrl=" + jdbcUrl + ", appUser=" + appUser + ", ownerUser=" + ownerUser + "]";
    }
}
