/**
 * The rules of the house that a compiler does not know, each with its reason. They read the class
 * files of all modules.
 *
 * <p>{@link org.banteng.architecture.ModulesTest} says which module may know which, {@link
 * org.banteng.architecture.PackagesTest} the same of packages, and {@link
 * org.banteng.architecture.ThirdFloorTest} what of the JDK the code uses that is compiled for bare
 * metal, too.
 */
package org.banteng.architecture;
