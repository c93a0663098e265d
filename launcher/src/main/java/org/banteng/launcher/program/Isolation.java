package org.banteng.launcher.program;

/** Whether each rank has the program's classes, and so its statics, for itself. */
public enum Isolation {
    /** As the program's bytecode tells: see {@link Program#decide}. */
    AUTO,

    /** Each rank has a class loader of its own. */
    ISOLATE,

    /** All ranks share the classes. */
    SHARE
}
