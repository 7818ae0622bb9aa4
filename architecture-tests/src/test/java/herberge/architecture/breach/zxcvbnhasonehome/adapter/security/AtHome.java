package herberge.architecture.breach.zxcvbnhasonehome.adapter.security;

import com.nulabinc.zxcvbn.Zxcvbn;

record AtHome(Zxcvbn library) {}
