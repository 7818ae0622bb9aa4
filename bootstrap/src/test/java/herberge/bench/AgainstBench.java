package herberge.bench;

import static herberge.bench.Table.number;

import herberge.bench.ClusterUse.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Compares this build with another one: both answer the same requests on the same rows, each on a cluster of its own, in
 * turns. Prints the ratio of the medians with the lowest and the highest ratio of a round.
 */
final class AgainstBench {

    /** Each client has a user of its own, so that no build is measured by what it admits of one caller at a time. */
    static final int CLIENTS = 8;

    /** One of the two builds, running. */
    record Build(String name, House house, HttpSide side, ClusterUse cluster) {}

    /** What one round of one build used per request. */
    private record Round(Measured measured, double databaseMicros, double logBytes) {}

    private final Plan plan;
    private final List<Build> builds;

    AgainstBench(Plan plan, Build ours, Build other) {
        this.plan = plan;
        this.builds = List.of(ours, other);
    }

    /**
     * Runs each build until its compilers are nearly idle. Otherwise the processor time of a request is mostly theirs, and
     * the build with more code seems slower.
     */
    void warmUp(List<Operation> operations) throws Exception {
        for (Operation operation : operations) {
            for (Build build : builds) {
                Load.times(CLIENTS, build.side(), CLIENTS, () -> build.house().next(operation)); // logs in
                warmUp(build, operation);
            }
        }
    }

    private void warmUp(Build build, Operation operation) throws Exception {
        ServerProcess server = build.side().process();
        double compiling = 1;
        for (int turn = 0; turn < plan.mostWarmUps() && compiling >= Bench.COMPILERS_DONE; turn++) {
            double before = server.secondsCompiling();
            Load.during(
                    plan.warmUpSeconds(),
                    build.side(),
                    CLIENTS,
                    () -> build.house().next(operation));
            compiling = (server.secondsCompiling() - before) / plan.warmUpSeconds();
            Bench.say(
                    "warming up %s, %s: compilers at work %.0f %% of the time",
                    build.name(), operation.title, 100 * compiling);
        }
    }

    Table compare(String title, List<Operation> operations) throws Exception {
        Table table = new Table(
                title + ", " + CLIENTS + " clients, " + plan.rounds() + " rounds",
                "operation",
                "build",
                "ops/s",
                "to the other",
                "of the rounds",
                "p50 ms",
                "p99 ms",
                "CPU µs a request",
                "CPU µs of PostgreSQL",
                "log bytes a request");
        for (Operation operation : operations) {
            Bench.say("%s, %s", title, operation.title);
            List<List<Round>> rounds = List.of(new ArrayList<>(), new ArrayList<>());
            for (int round = 0; round < plan.rounds(); round++) {
                for (int turn = 0; turn < builds.size(); turn++) {
                    int build = (round + turn) % builds.size(); // neither always follows the other
                    rounds.get(build).add(round(builds.get(build), operation));
                }
            }
            row(table, operation, 0, rounds);
            row(table, operation, 1, rounds);
        }
        return table;
    }

    private Round round(Build build, Operation operation) throws Exception {
        build.house().awaitSealed();
        Sample before = build.cluster().sample();
        Measured measured = Load.during(
                plan.roundSeconds(), build.side(), CLIENTS, () -> build.house().next(operation));
        build.house().awaitSealed(); // sealing belongs to the changes
        Sample after = build.cluster().sample();
        return new Round(
                measured,
                (after.cpuMicros() - before.cpuMicros()) / measured.requests(),
                (after.logBytes() - before.logBytes()) / (double) measured.requests());
    }

    private void row(Table table, Operation operation, int build, List<List<Round>> rounds) {
        List<Round> own = rounds.get(build);
        List<Round> other = rounds.get(1 - build);
        double[] ratios = new double[own.size()];
        Arrays.setAll(
                ratios,
                i -> own.get(i).measured().perSecond() / other.get(i).measured().perSecond());
        Arrays.sort(ratios);
        table.row(
                operation.title,
                builds.get(build).name(),
                number(median(own, Measured::perSecond)),
                number(median(own, Measured::perSecond) / median(other, Measured::perSecond)),
                String.format(Locale.ROOT, "%.2f–%.2f", ratios[0], ratios[ratios.length - 1]),
                number(median(own, Measured::p50)),
                number(median(own, Measured::p99)),
                number(median(own, Measured::cpuMicros)),
                number(Measured.median(own, Round::databaseMicros)),
                number(Measured.median(own, Round::logBytes)));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Measured> figure) {
        return Measured.median(rounds, round -> figure.applyAsDouble(round.measured()));
    }
}
