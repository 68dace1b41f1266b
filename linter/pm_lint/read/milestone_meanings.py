"""Words by what they mean in a timeline: a word that is added to its list is read from then on.

Verbs stand in their base form, `verb_forms` makes the others; nouns stand in every form. A word
may mean several things: which of them counts is said where they are used, in `milestone_clauses`.
"""

from __future__ import annotations

# What people do to a system.
DEEDS = """
    abort activate add adjust allocate allowlist alter amend apply arm attach backfill backout
    backport ban blacklist block bootstrap bounce bring bump bypass cap change cherry-pick chmod
    chown clean cleanup clear close commit compact configure copy cordon correct cut deactivate
    decouple decrease dedupe defer defragment delegate delete demote denylist deploy dequeue
    deregister destroy detach disable disarm disconnect disentangle divert double downgrade drain
    drop edit empty enable enqueue evacuate evict exchange exclude execute exempt expand extend
    failover fence filter fix flip flush force free freeze fsck generate give grant halve hardcode
    harden hotfix implement import increase insert install introduce invalidate isolate kick kill
    launch lengthen lift limit lock loosen lower mask mend merge migrate mitigate modify mount
    move offload optimise optimize override paste patch pause pin plug point power power-cycle
    promote provision purge push put quarantine raise ratelimit re-activate re-add re-apply
    re-attach re-boot re-build re-create re-deploy re-enable re-image re-import re-index
    re-initialise re-initialize re-install re-issue re-load re-open re-point re-route re-run
    re-start re-sync reactivate reallocate reapply reassign rebalance rebind reboot rebuild
    recompile reconcile reconfigure reconnect recreate rectify recycle redeploy redirect redo
    reduce refactor refill reformat refresh regenerate reimage reimport reindex reinitialise
    reinitialize reinstall reinstate reintroduce reissue rekey relaunch relax release reload remap
    remediate remount remove rename renew reopen repair replace replay replug repoint reprovision
    republish requeue reroute rerun rescale reseat reseed resend reset resize restart restore
    resubmit resync resynchronise resynchronize retag retire retract retry revert revoke rewind
    rewire rewrite roll rollback rotate run sanitise sanitize scale seed seize separate set shed
    shift ship shorten shrink shut silence solder spin splice split stand start stop substitute
    suspend swap swing switch sync synchronise synchronize taint terminate throttle tighten toggle
    top transfer trigger trim triple truncate tune turn tweak unblock unclog undo unfreeze
    uninstall unjam unload unlock unmount unpin unplug unpublish unregister unstick untaint
    untangle unwind update upgrade vacuum whitelist wipe withdraw wrap yank
""".split()
# Of those: as often nouns, or what happens by itself, unless in the past.
SELDOM_DEEDS = """
    add block bounce cap change clean clear close commit copy correct cut decrease double drop
    empty fail filter fix force free freeze give import increase launch lift limit lock lower mask
    move patch point power push raise reduce release roll run seed set ship shrink stand start
    stop swap switch sync take top transfer trigger triple tune update
""".split()
# Past forms that tell as often what happened by itself, or what broke something.
HAPPENINGS = """
    applied changed cleared closed committed cut decreased deployed disconnected doubled dropped
    emptied evicted extended failed fell froze frozen imported increased introduced launched
    locked merged migrated moved pushed ran reduced refactored released renamed renewed restored
    rewritten rewrote rotated run shifted shipped shrank shrunk spun started stood stopped
    terminated took triggered tripled turned updated upgraded
""".split()
# What leads up to a deed.
ATTEMPTS = """
    try attempt begin start decide proceed manage commence initiate continue elect opt agree
    choose instruct able kick help hurry rush go
""".split()
# What mends, as nouns.
REMEDIES = """
    cleanup correction corrections countermeasure countermeasures downgrade failback failover fix
    fixes hotfix measures mitigation mitigations patch patches power-cycle purge reboot rebuild
    recovery redeploy redeployment reindex reinstall reload remediation remedy replacement reset
    restart restarts restoration restore resync reversion revert roll-back rollback scale-out
    scale-up solution switch-over switchover unblock work-around workaround
""".split()
# What is changed.
CHANGES = """
    build capacity cert certificate change changes code commit config configuration credentials
    deployment entry flag image index key limit limits migration mr parameter pool pr quota record
    records release replicas request rule rules script secret setting settings threshold timeout
    ttl update upgrade version
""".split()
# What is said of a remedy or change when it is there.
CARRIED_OUT = """
    applied attempted began begins begun complete completed created deployed done executed
    finished implemented initiated installed issued kicked landed launched live made merged out
    performed place promoted pushed released rolled shipped started starts submitted taken
    triggered up
""".split()
# Who works on an incident.
STAFF = """
    admin administrator administrators admins analyst architect author backup board bridge captain
    ciso colleague colleagues commander committee consultant contractor contributor contributors
    coordinator crew cto dba dbas department desk dev developer developers devops devs dpo duty
    electrician engineer engineering engineers expert experts fire-fighter group head infra
    instructor intern lead leader maintainer maintainers manager mentor moderation moderator
    moderators netops noc officer on-call on-calls oncall operations operator operators ops owner
    partner personnel platform postmaster programmer provider responder responders sec-ops
    secondary secops specialist specialists squad sre sres staff supplier sysadmin sysadmins team
    teammate teammates teams technician technicians vendor volunteer volunteers webmaster
""".split()
# Who is hit by an incident, reports it, or is told of it.
PUBLIC = """
    accountant analyst assistant assistants attendee attendees bank boss branch brother buyer
    buyers caller callers cashier ceo citizens classmate clerk clerks client clients clinic
    colleague colleagues community customer customers dean department departments desk doctor
    driver drivers editor editors employee employees everybody everyone families farm father
    finance founder friend guest guests helpdesk hotel hotels husband integrator investor
    investors invigilator journalist lecturer librarian listener listeners manager marketing
    member members merchant merchants miner miners mirror mother neighbor neighbour newcomer nurse
    nurses office owner packager parent parents participant participants partner partners
    passenger passengers patient patients people player players postdoc professor public pupil
    pupils reader readers registrar reporter reporters researcher researchers resident residents
    reviewer sales salesperson scientist secretaries secretary security seller sellers shop
    shopkeeper shopper shoppers shops sister somebody someone speaker staff stakeholder
    stakeholders store student students subscriber subscribers supplier support teacher teachers
    teller tellers tenant tenants tester testers trader traders tutor tutors user users validator
    validators vendor viewer viewers visitor visitors volunteer warden warehouse wife
""".split()
# What watches over a system.
MONITORS = """
    alarm alarms alert alerting alertmanager alerts betteruptime bot bugsnag canary checker
    checkmk cloudwatch dashboard dashboards datadog detector fuzzer grafana health-check
    healthcheck heartbeat honeycomb icinga ids kibana librato loki lookout monitor monitoring
    monitors munin nagios newrelic opsgenie pager pagerduty pingdom probe probes prometheus robot
    rollbar scanner sensor sentinel sentry siem smoke-test splunk statuscake synthetic synthetics
    tripwire uptime-kuma uptimerobot victorops watchdog watcher zabbix
""".split()
# In what form people report.
COMPLAINTS = """
    call calls case cases chatter comment comments complaint complaints dm dms e-mail e-mails
    email emails enquiries enquiry fax feedback form inquiries inquiry issue issues letter mail
    mails message messages notification notifications photo ping post posts queries query question
    questions report reports request requests review screenshot sightings sms thread threads
    ticket tickets tweet tweets voicemail whatsapp
""".split()
# Where the public is told.
CHANNELS = """
    advisory announce announcement announcements apology banner blog bluesky bulletin circular
    compensation credit disclosure facebook faq forum homepage hotline-message in-app intranet
    leaflet linkedin loudspeaker mastodon memo motd newsletter notice noticeboard notices pop-up
    popup poster press recording refund sign statement statuspage sticky telegram toot tweet
    twitter voucher x
""".split()
# How something is made known.
PUBLISHING = """
    announce post publish tweet toot broadcast apologize apologise communicate disclose circulate
    pin issue show display share put send place release write print read explain excuse distribute
    blog
""".split()
# How somebody is told.
INFORMING = """
    tell inform notify email e-mail mail message warn advise update write ring phone call brief
    alert text reply answer apologize apologise contact explain give send compensate credit refund
    offer thank
""".split()
# How somebody reports.
SAYING = """
    report complain write mail email e-mail phone call ring tell inform notify message ask mention
    raise submit file say tweet contact ping text telephone shout point remark note post open send
    wonder dm forward draw hear announce observe question grumble moan tag reach escalate alert
    flag reply show claim query describe experience
""".split()
# How a fault is found.
NOTICING = """
    notice detect discover spot observe realize realise recognize recognise witness uncover see
    find perceive
""".split()
# How staff is called, and answers.
ENGAGING = """
    page escalate engage join assign pick wake summon involve forward hand pass ack acknowledge
    convene assemble mobilize mobilise rope loop pull tag recruit respond call phone telephone
    ring contact alert notify inform consult radio meet dispatch transfer delegate jump ping rally
    enlist appoint shout scramble invite dial cc task commandeer drag tell warn
""".split()
# How staff looks for the fault.
INSPECTING = """
    check look examine inspect investigate analyze analyse review test verify debug trace profile
    query search dig compare reproduce grep strace bisect diagnose triage troubleshoot study
    explore scan probe log ssh confirm assess read open connect curl
""".split()
# How systems fail.
FAILING = """
    fail crash break stop halt die hang freeze stall lapse expire collapse degrade slow stutter
    choke corrupt overload exhaust exceed overflow refuse reject deny error panic vanish deadlock
    misroute misbehave leak saturate abort trip malfunction explode lag starve cease struggle
    deteriorate worsen crawl evict misfire truncate disconnect flap swamp flood drown crumble
    buckle deplete breach exploit steal compromise hijack hack disappear duplicate time stick
    interrupt disrupt cripple wedge mangle garble blow overheat plummet tank dangle loop burn melt
    lock fill tear sever drop lose jam clog spike surge double-charge overrun outage wipe delete
    destroy lack miss blackhole black-hole timeout time-out backlog throttle bounce skip desync
    diverge fork collide clash misread overbill overcharge undercharge
""".split()
# How figures go up.
RISING = """
    rise climb spike surge jump increase grow soar explode balloon shoot peak exceed cross double
    triple mount swell escalate accumulate pile build
""".split()
# How figures go down.
SINKING = """
    drop fall decrease decline sink dip plummet shrink collapse
""".split()
# What is measured.
FIGURES = """
    5xx 5xxs backlog bill bookings connection connections conversion conversions cost count cpu
    depth disk duration durations egress error errors failures lag latencies latency length
    lengths load logins memory number orders p50 p95 p99 payments queue queues rate rates requests
    response responses revenue sales sign-ups signups spend success temperature throughput time
    timeouts times traffic usage utilisation utilization volume
""".split()
# Names of trouble.
TROUBLE = """
    403 403s 404 404s 429 429s 4xx 500 500s 502 502s 503 503s 504 504s 5xx alert alerts anomalies
    anomaly attack blackout breach brown-out brownout bug complaint complaints corruption crash
    crashes crashloop crashloopbackoff deadlock degradation delay delays disconnects disruption
    downtime drops duplicates error errors exception exceptions exploit failure failures fault
    freezes impact incident interruption issue issues leak leaks loss oom oomkilled outage outages
    overload panic problem problems regression reports slowdown slowness split-brain symptom
    symptoms timeout timeouts trouble unavailability vulnerability
""".split()
# States of a system that is broken.
BAD = """
    asleep blank blocked bricked broken choppy corrupt corrupted crashing crippled critical dark
    dead deaf defective degraded denied disconnected doubled down dropped duplicate duplicated
    empty erratic erroneous exhausted expired failed failing faulty flooded forbidden frozen full
    garbled gone halted hanging hung idle illegible impaired impossible inaccessible incomplete
    intermittent interrupted invalid invisible jammed lagging laggy leaked locked lost missing
    mute notready obsolete offline outdated overdue overloaded overwritten paused read-only
    readonly red refused saturated scrambled silent slow sluggish stale stuck swapped truncated
    unable unauthorized unavailable unhealthy unmounted unreachable unresponsive unserved unstable
    unusable useless white wrong
""".split()
# States of a system that is well.
GOOD = """
    accessible all-clear available fine functional functioning good green happy healthy mended
    mitigated nominal nominally normal normalised normalized normally ok okay online operational
    properly quiet reachable recovered repaired resolved responsive restored smoothly solved
    stabilised stabilized stable up usable visible
""".split()
# States that may be those of a system that is well.
FAIR = """
    200 able caught clean clear closed complete completed correct correctly current delivered done
    empty fast finished fixed flat flowing fresh gone idle intact live open over passed possible
    quick replicated right served serving successful successfully synced well working zero
""".split()
# What a system does, or people do with it, when it is well.
RECOVERING = """
    recover resume restore return stabilize stabilise normalize normalise heal succeed pass
    resolve reopen reconnect settle subside work load respond answer serve render appear flow
    cease disappear vanish finish end conclude calm clear complete close fix solve revive repair
    mend rejoin validate reappear drain stop sync accept arrive process open confirm verify catch
    print play update connect show start see receive get read reach log run operate function sell
    book pay register boot mount download build deliver agree match display land sound ring behave
    compile reply
""".split()
# What a system or its users cannot do any more when it is broken.
ABILITIES = """
    work load respond start connect open answer accept reach access log sign send receive submit
    save see get run boot mount resolve authenticate render display find deliver process complete
    finish play return come print sync update pay buy order book read write view download upload
    serve build deploy schedule register replicate reply acquire obtain fetch show appear arrive
""".split()
# What opens a subordinate clause: it tells of causes and of the past.
SUBORDINATING = """
    after although as because before due how if once since so than that though till unless until
    what when where whereas whether which while who whom whose why
""".split()
# Denied, planned, proposed or only thought.
DOUBTING = """
    aren't argue assume assumed assumes awaiting believed can can't cannot consider considered
    considering considers could couldn't debated decision didn't discuss discussed discusses
    discussion doesn't don't draft drafted drafting expect expected expects hadn't hasn't haven't
    hope hoped idea impossible instead isn't likely may maybe might must need needed needs neither
    never no nobody none nor not nothing option options pending perhaps plan planned planning
    plans possible prepare prepared prepares preparing probably propose proposed proposes rather
    ready recommend recommended refuse refused refuses rejected request requested ruled scheduled
    shall should shouldn't suggest suggested suggests suspect suspected talk talked thought todo
    unable unsure upcoming wait waiting want wanted wants wasn't weren't will without won't wonder
    wondering would wouldn't
""".split()
# Done by mistake, or long before.
MISTAKENLY = """
    accidentally apparently earlier formerly inadvertently incorrectly misconfigured mistakenly
    originally previously recently reportedly unexpectedly unintentionally wrong wrongly
""".split()
# What may stand between a subject and its verb.
ADVERBS = """
    actually additionally again all already also at back both briefly cleanly completely
    eventually finally first forcefully forcibly fully further gradually hastily hence herself
    himself immediately itself just last later manually next now once only ourselves partially
    promptly quickly safely simply soon still subsequently successfully swiftly temporarily
    themselves then therefore thus together too
""".split()
