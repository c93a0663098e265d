/**
 * What a job tells its user besides what the program prints: why it failed, where each rank is when
 * none can go on, which rank is on which CPU, and what communication took.
 */
package org.banteng.launcher.report;
