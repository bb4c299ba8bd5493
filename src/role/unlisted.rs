//! Names that ads use and the catalogue does not have.

/// A line for each, with its usual name first, then others of it. Names with a word of everyday language in them, such as Echo or Rocket, are
/// left out: an ad that names nothing is better than one that names what it does not mean.
pub(super) const UNLISTED: &str = "
XML, XSD, XSLT
SoapUI
Enterprise service bus, ESB
WebLogic
WebSphere
JBoss, WildFly
Eclipse
IntelliJ, IntelliJ IDEA, PhpStorm, PyCharm, WebStorm, GoLand
Confluence
A/B testing, A/B tests, AB testing, split testing
ABAP
Adobe XD
AdonisJS
AIX
Akka
Alibaba Cloud
Alteryx
Amplitude
Android
Angular Material
Apache Camel
Argo Workflows
Artifactory
Asterisk
Astro
Aurora
Backstage
Beego
Bitcoin
BizTalk
Blockchain
Boomi
BPM
Braze
CakePHP
Calico
CAN bus
Chaos engineering, chaos testing
Cilium
Clojure
Cloud Foundry
Cloud Spanner, Spanner
Cloudflare
CMMI
COBOL
CockroachDB
CodeIgniter
ColdFusion
Computer vision
Contentful
Cordova
Cosmos SDK
CUDA
D3.js, D3
Dart
Data quality
Data science
DB2, IBM DB2
DC/OS
Deep learning
DeFi
Delphi
DICOM
DigitalOcean
DRM
Dropwizard
Drupal
Dynamics 365, Microsoft Dynamics
EDI
EJB, EJBs
Electron
Embedded Linux
Embedded systems
Ethereum
Exadata
F#
FFmpeg
FHIR
Figma
Fintech, FinTech
Firebase
Fivetran
FIX protocol
Flutter
Fly.io
FoundationDB
FPGA
Fraud detection
FreeBSD
Functional programming
Gatsby
Geospatial data, geodata
GIS, ArcGIS, QGIS
GPU
Grails
Greenplum
Groovy
GStreamer
GWT
H2
Hanami
Hapi, hapi.js
Haskell
Hetzner
HL7
Hono
HSM, HSMs
Huawei Cloud
HubSpot
Hyperledger
IBM Cloud
Ignite, Apache Ignite
InfluxDB
Informatica
Informix
Ionic
iOS
IoT, Internet of Things
ISO 20022
ISO 8583
ITIL
Jetpack Compose
Joomla
JSF, JavaServer Faces
Julia
Jupyter
Keras
Knative
Koa, Koa.js
Ktor
Kubeflow
Kustomize
LevelDB
libp2p
Linode
LINQ
Lombok
LoopBack
Lua
LXC
Machine learning, ML
Magento, Adobe Commerce
Mainframe, mainframes, z/OS
MapStruct
MATLAB
MediatR
Metabase
Microfrontends, micro-frontends, micro frontends
Mixpanel
MLflow
MobX
Modbus
Module Federation
Moleculer
Neptune
Netlify
NetSuite
Netty
Nexus
NumPy
Objective-C
OCaml
Octopus Deploy
Odoo
OPC UA
Open source, open-source
OpenCV
OpenStack
Operating systems
Oracle Cloud Infrastructure, OCI
Orleans
OVH
Packer
Pandas
Perl
Phalcon
Photoshop
PL/I
PlanetScale
Platform engineering
PostGIS
Power Automate
Power BI
Power Platform
PowerShell
PRINCE2
Proxmox
Push notifications
PyTorch
Qlik
QuestDB
Recommendation systems, recommender systems
Reinforcement learning
RethinkDB
RocksDB
ROS
RTOS
RxJS
SageMaker
Salesforce
SaltStack
Sanic
SAP
SAP HANA, HANA
SCADA
scikit-learn
Scrapy
SDK development, SDKs, SDK
ServiceNow
SharePoint
Shopify
Shopware
Sinatra
SingleStore, MemSQL
SIP
Site reliability engineering, SRE
Sitecore
Six Sigma
Smalltalk
Smart contracts, smart contract
Snowplow
Solana
Solaris
Solidity
spaCy
SSIS
SSRS
Starlette
Storybook
Strapi
Struts
Substrate
Supabase
SurrealDB
Swift
SWIFT messages
SwiftUI
Swoole
Sybase
Tableau
Talend
TanStack
Tencent Cloud
TensorFlow
TFS
Three.js
TIBCO
TiDB
TimescaleDB
TOGAF
Tornado
Trading systems, algorithmic trading
Twilio
TYPO3
Umbraco
UML
Unity 3D, Unity3D
Unreal Engine, Unreal
Vaadin
Vagrant
Vercel
Vert.x, Vertx
Visual Basic, VB6
Vitess
VMware
VoltDB
WCF
Web scraping, scraping, crawling, web crawling
Web3
WebAssembly, WASM
Windows Server
WinForms
WooCommerce
WordPress
Workday
WPF
Xamarin
Xamarin Forms
Yandex Cloud
Yii, Yii2
YugabyteDB
Zend, Laminas
Zendesk
Zig
";
