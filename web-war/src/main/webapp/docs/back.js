// The code goes on as a fragment: fragments are in no server's log.
location.replace(`/api/docs#${location.search.slice(1)}`);
