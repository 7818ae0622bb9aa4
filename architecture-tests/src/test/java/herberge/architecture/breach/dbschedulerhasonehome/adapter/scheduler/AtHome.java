package herberge.architecture.breach.dbschedulerhasonehome.adapter.scheduler;

import com.github.kagkarlsson.scheduler.Scheduler;

record AtHome(Scheduler library) {}
