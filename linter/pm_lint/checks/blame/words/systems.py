"""A catalogue of product and component names that the English model takes for people.

Source: own knowledge of databases, queues, clouds, build and monitoring tools in incident reports.
Names are in lower case. A report's own people win over this list, its services over people.
"""

from __future__ import annotations

PRODUCTS = frozenset(
    """
    kafka jenkins redis cassandra postgres postgresql mysql mariadb mongodb mongo couchdb
    couchbase elasticsearch opensearch solr lucene sphinx memcached memcache varnish nginx apache
    httpd haproxy envoy istio linkerd consul vault nomad terraform packer vagrant ansible puppet
    chef saltstack salt kubernetes k8s docker containerd podman helm argo argocd flux spinnaker
    tekton bamboo teamcity travis circleci buildkite drone concourse gitlab github gitea bitbucket
    gerrit git svn mercurial prometheus grafana alertmanager thanos cortex loki tempo jaeger
    zipkin kibana logstash fluentd fluentbit splunk datadog newrelic nagios icinga zabbix sensu
    pagerduty opsgenie victorops statsd collectd telegraf influxdb graphite sentry honeycomb
    lightstep zookeeper etcd chubby raft paxos rabbitmq activemq nats pulsar kinesis sqs sns
    eventbridge celery sidekiq resque airflow luigi dagster prefect spark hadoop hdfs hive hbase
    presto trino flink storm beam druid clickhouse snowflake redshift bigquery dynamodb aurora rds
    s3 ec2 ecs eks lambda cloudfront route53 elb alb nlb ebs efs glacier cloudwatch cloudtrail iam
    gce gke gcs bigtable spanner firestore pubsub aks azure aws gcp heroku fargate openstack nova
    neutron keystone glance cinder ceph gluster minio swift longhorn rook traefik caddy kong tyk
    apigee zuul eureka hystrix ribbon feign sqlite oracle sybase db2 mssql cockroachdb cockroach
    tidb vitess neo4j scylla scylladb riak voldemort timescale timescaledb supabase firebase realm
    hazelcast ignite ehcache squid bind unbound powerdns coredns dnsmasq systemd supervisord monit
    cron crond anacron sshd openssl letsencrypt certbot boulder linux ubuntu debian centos fedora
    redhat rhel suse arch alpine windows macos freebsd openbsd solaris android ios java python
    ruby perl php golang rust scala clojure kotlin erlang elixir haskell javascript typescript
    node nodejs npm yarn pnpm webpack vite rollup babel gradle maven ant bazel buck make cmake
    django flask rails laravel symfony spring struts express react angular vue svelte next nuxt
    gatsby wordpress drupal joomla magento shopify stripe paypal adyen braintree plaid twilio
    sendgrid mailgun mailchimp postmark mandrill okta auth0 keycloak cognito ldap kerberos saml
    oauth cloudflare fastly akamai netlify vercel fly render railway slack teams discord zoom jira
    confluence trello asana notion zendesk intercom freshdesk salesforce hubspot segment amplitude
    mixpanel optimizely launchdarkly snyk sonarqube artifactory nexus harbor quay dockerhub
    rubygems pypi crates dependabot renovate mender rancher openshift tanzu vmware vsphere esxi
    xen kvm qemu proxmox hyperv virtualbox calico cilium flannel weave metallb keepalived corosync
    pacemaker patroni pgbouncer pgpool repmgr maxscale proxysql galera percona debezium maxwell
    sqoop nifi kafkaconnect mirrormaker schemaregistry ksql logrotate rsyslog syslog journald
    auditd selinux apparmor fail2ban iptables nftables ufw bgp ospf vrrp dns dhcp ntp chrony vpn
    wireguard openvpn ipsec juniper cisco arista mikrotik palo f5 netscaler citrix gunicorn uwsgi
    puma unicorn passenger tomcat jetty jboss wildfly websphere weblogic glassfish iis php-fpm
    hotspot graal v8 chrome firefox safari selenium cypress playwright jest mocha pytest junit
    rspec cucumber locust gatling jmeter veeam bacula restic borg velero duplicity rsync rclone
    tensorflow pytorch mlflow kubeflow sagemaker jupyter jupyterhub binder galaxy slurm grid
    condor geth besu nethermind prysm lighthouse teku nimbus bitcoin ethereum solidity infura aave
    uniswap phabricator review-board buildbot bors homu miri clippy cargo rustup crater perfbot
    bugzilla sendmail postfix exim dovecot roundcube spamassassin cyrus samba nfs iscsi zfs btrfs
    ext4 xfs lvm raid smart ipmi idrac ilo tez oozie zeppelin hue ranger atlas knox watchtower
    portainer swarm mesos marathon chronos fleet coreos flatcar talos graphql grpc rest soap
    thrift protobuf avro parquet json yaml xml http https tcp udp tls ssl ssh sso api cdn waf cpu
    gpu ram ssd oom gc vm vms vpc nat cli sdk ui jvm kernel bios uefi hudson jarvis stackdriver
    cloudformation pulumi crossplane atlantis flyway liquibase alembic knative openfaas dapr
    temporal cadence camunda zeebe conductor kestra rundeck stackstorm vector cribl graylog seq
    nomad-agent kured keda karpenter kyverno gatekeeper opa falco trivy clair anchore twistlock
    wiz lacework crowdstrike falcon sentinel defender qualys nessus metasploit burp zscaler
    tailscale teleport boundary hermes apollo athena zeus titan phoenix hydra medusa pandora
    kraken cerberus argus janus mercury saturn jupiter neptune pluto orion omega colossus dremel
    dapper monarch viceroy chaos monkey spinnaker mergify gremlin litmus alexa siri cortana
    copilot chatgpt
    claude gemini bard
    """.split()
)
"""Products, protocols and components. Alone, or as the head of a noun phrase, they are systems."""

COMPONENTS = frozenset(
    """
    alert alarm agent algorithm app application appliance archive array automation backend backup
    balancer batch binary bot box breaker broker browser bucket buffer bug build cable cache call
    canary certificate chain channel check chart circuit client cluster code collector column
    commit compiler component config configuration connection connector consumer container
    contract controller cron daemon dashboard data database datacenter dataset default dependency
    deploy deployment detector device directory disk dns document documentation domain driver
    endpoint engine entry environment error event exception executor exporter expression failover
    failure feature feed field file filter firewall firmware flag follower formatter framework
    frontend function gateway generator gpu graph guard handler hardware hash heartbeat hook host
    hypervisor image implementation importer index indexer infrastructure input instance
    integration interface job kernel key keeper label lambda layer leader leadership-election
    library limit limiter line link linter listener load loader lock log logic loop machine
    manifest master mechanism memory merge message metric middleware migration mirror mode model
    module monitor monitoring mount namespace network node notification null object optimiser
    optimizer outage package page parameter parser partition patch path payload pipeline pixel
    planner plugin pod pointer policy pool port primary probe procedure process processor producer
    product profiler program proxy query queue quorum quota rack reaper reconciler record recovery
    redirect refresh region register registry release replica replication request resolver
    resource response restart retry rollback rollout router row rule run runbook runner runtime
    scanner scheduler schema script sdk secondary section segment sensor sequence server service
    session setting shard sidecar site slot socket software spec spike stack standby storage store
    stream subnet switch sync syncer system table target task template test thread threshold
    throttle tick timeout timer token tool topic tracker traffic transaction transformer trigger
    tunnel updater upgrade ups validator-node value variable version volume watchdog watcher
    webhook website worker workflow writer zone playbook design architecture plan culture practice
    training schedule budget deadline condition race leak defect power battery cooling fibre fiber
    weather storm client-library garbage-collector killer crawler scraper healthcheck manager
    operator-pod scaler autoscaler orchestrator crontab checker
    """.split()
)
"""Common nouns that are never a person as the head of a noun phrase."""

SYSTEM_MARKERS = frozenset(
    """kubernetes k8s prometheus cert certificate package session memory lock connection window
    transaction cache bot cluster process task job resource redis kafka etcd postgres cloud volume
    snapshot file state service-mesh backup config network-policy custom crd controller pod
    machine elastic logical boolean ternary comparison container node replication ingress
    reconciliation flink spark""".split()
)
"""Words before a role noun that make a program of it: "the Kubernetes operator", "lock manager"."""
