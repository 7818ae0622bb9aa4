package herberge.architecture.breach.dbschedulerhasonehome.bootstrap;

import com.github.kagkarlsson.scheduler.Scheduler;

record OffendingStranger(Scheduler library) {}
