/* Preloaded into the media server when everything runs on one machine: the server skips interfaces
   that are marked as loopback, so the mark is taken off the list that it reads. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <stddef.h>

typedef int (*list_interfaces)(struct ifaddrs **);

int getifaddrs(struct ifaddrs **list)
{
    list_interfaces original = (list_interfaces) dlsym(RTLD_NEXT, "getifaddrs");
    if (original == NULL)
        return -1;
    int result = original(list);
    if (result != 0)
        return result;
    for (struct ifaddrs *each = *list; each != NULL; each = each->ifa_next)
        each->ifa_flags &= ~(unsigned int) IFF_LOOPBACK;
    return 0;
}
