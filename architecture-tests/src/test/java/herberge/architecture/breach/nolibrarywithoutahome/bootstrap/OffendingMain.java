package herberge.architecture.breach.nolibrarywithoutahome.bootstrap;

import org.junit.jupiter.api.TestInfo;

record OffendingMain(TestInfo info) {}
