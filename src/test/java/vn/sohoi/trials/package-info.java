/** Runs that show what the service does when something fails; each is started by {@code ops/trial NAME}. */
package vn.sohoi.trials;
