package herberge.architecture.hygiene;

import java.util.function.Function;
import java.util.stream.Stream;

/** One thing that is kept in order. It complains about any copy of the project, the real one or a planted small one. */
record HygieneCheck(String name, Function<Checkout, Stream<String>> complaints) {

    @Override
    public String toString() {
        return name;
    }
}
