package herberge.application.shared;

/** What a request says that says nothing but which version it means. */
public enum NoBody {
    NONE
}
