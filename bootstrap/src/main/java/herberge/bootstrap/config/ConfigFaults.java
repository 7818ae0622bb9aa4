package herberge.bootstrap.config;

import java.util.List;

/** Thrown when the configuration cannot be used; contains every fault, each as a sentence that names its source. */
public final class ConfigFaults extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    ConfigFaults(List<String> faults) {
        super(String.join("\n", faults), null, false, false);
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
