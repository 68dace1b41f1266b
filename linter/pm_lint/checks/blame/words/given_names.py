"""Given names from many languages: what tells Priya from Prometheus.

Source: own knowledge of common names, never taken from a data set. In lower case; names that are
everyday English words (Will, Mark, May, Grace, Rich …) are left out and need other evidence.
"""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aaliyah aarav aaron aarti abdul abdullah abebe abel abena abhishek abigail abraham achieng ada
    adaeze adam adebayo adel adela adele adina aditi aditya adnan adrian adriana adriano adrien
    adwoa afua agata agnes agnieszka ahmad ahmed ahmet aicha aidan aiden aiko aileen aino aisha
    aishwarya ajay ajit akash akemi akhil aki akira akosua akua alan alasdair alba albert alberto
    alec alejandra alejandro aleksandr aleksandra alena alessandro alessia alex alexa alexander
    alexandra alexandre alexei alexey alexis alfie alfonso alfred ali alice alicia alina alisa
    alisha alison allan allen allison alma alok alvaro alvin alyssa amadou amal amanda amara
    ambrose amelia amina amir amira amit amita amos amrit amrita amy ana anabel anand ananya anas
    anastasia anaïs anders andre andrea andreas andrei andres andrew andrey andrzej andrés andy
    aneta angel angela angelica angelo angharad anika anil anita anja anjali ankit ankita ann anna
    annabel anne anneke annette annie annika anong anouk ansel anselm anthony antje antoine anton
    antonia antonio antti anu anuj anya aoife aparna archana archie ari ariana arianna ariel arjun
    arman armando arnaud arnav arne arnold artem arthur artur arturo arun aruna arvind asad asha
    ashish ashley ashok asif asli astrid asuka atsushi audrey aurelie avery avi avraham axel ayaka
    ayesha ayodele ayse ayumi ayumu ayush azadeh azra babak baraka barbara barney barry bartek
    bartosz bashir basil bastien bea beata beatrice beatrix beatriz becky bela ben benedict
    benedikt benjamin benny benoit bernadette bernard bernd bernie bert beth bettina betty bharat
    bianca bilal billy birgit birte bjorn björn blanca boaz bob bobby bodil bogdan bojana bonnie
    boon boris borislav brad bradley brandon branko brenda brendan brent bret brett brian bridget
    brigid brigitte britta brittany bronwyn brooke bruce bruno bryan bryce budi burak caden
    caitlin caleb callie callum calvin cameron camila camille carina carl carla carlo carlos
    carmela carmen carol carolina caroline carolyn carsten carter carys casey caspar catalina
    catherine cathy cecilia cedric celeste celia celine cem cesar chandan chandra chantal charlene
    charles charlie charlotte chen cheng chetan chiamaka chiara chidi chika chinedu chinonso
    chioma chipo chloe chloë chris christa christian christina christine christoph christophe
    christopher chuck chun ciara cindy claire clara clarissa claude claudia claudio claus clement
    clint clive clyde cody colin connor conrad corey corinna corinne cormac cornelia cory cosmin
    cosmina courtney craig cristian cristina curtis cynthia cyril daan dagmar dagny daiki daisuke
    daisy dalia dalibor damian damien damir dan dana danica daniel daniela daniele danielle danny
    daphne dara darcy daria dario darius darko darnell darren darshan darya daryl dave david
    davide deb deborah debra declan deepa deepak deepika dejan delphine denis denise deniz dennis
    derek dermot deshawn desmond despina devi devika devin devon dewi dharma diana diane dick
    didier diego dieter dilan dilip dimitri dimitris dina dinesh dirk divya diya dmitri dmitry
    dolores dominic dominik dominique donald donna dora dorian doris dorota dorothy doug douglas
    dragana drew duane duarte duncan dusan dustin dwayne dylan earl ebba eberhard ebony ebru edda
    eddie edgar edith edoardo eduard eduardo edward edwin eero efe efua eileen eilidh eirik eitan
    ekaterina ekene elaine eleanor elena eleni eli elias elif elijah elin elina elisa elisabeth
    elise elizabeth elke ella ellen ellie elliot ellis elodie eloise elsa elvira elvis emanuel
    emanuele emeka emil emilia emilie emilio emily emine emir emma emmanuel emmett emre enes
    enrico enrique enzo eoghan erdem eric erica erich erik erika erin ernest ernesto ernie ernst
    erol esra esteban estelle esther eszter ethan eugene eugenia eun eva evan evelyn evgeny ewa
    ewan ezra fabian fabio fabrice fabrizio fadi fadila faisal farah farai farhad farhan farid
    fatima fatma fatou faye federico felicia felicity felipe felix femi femke feng ferdinand
    fergus fernanda fernando fernao ferran ffion fiachra filip filipe finn fiona fionn florian
    folake frances francesca francesco francis francisca francisco franck francois frank franklin
    franz franziska françois fred freddy frederic frederik fredrik freja frida friedrich fritz
    fritzi fumiko funke gabe gabor gabriel gabriela gabrielle galina ganesh gareth gary gaurav
    gautam gavin gaël geert geoffrey george georgina gerald gerard gerda gergely gerhard gertrud
    gertrude giacomo gil gilbert gina giorgia giorgio giorgos giovanni girish gisela gita giulia
    giuseppe glen glenn gloria gonzalo gopal goran gordon gosia graham greet greg gregg gregor
    gregory greta gretchen grzegorz guadalupe gudrun guido guillaume guillermo gunnar gunther gus
    gustav gustavo gwen gyula habib hadi hailey hakan haley halima halle hamid hamish hamza hana
    hanna hannah hannes hans hao harald haris harish harold harper harriet harry haruka haruki
    haruto harvey hasan hassan hatice hayden heather hector hedda heidi heike heiko heinrich heinz
    helen helena helene helga helge helmi helmut hemant hendrik henning henri henrik henry herbert
    herman hermione hideo hilary hilda hilde hina hira hiroki hiroko hiroshi hoa holger hong horst
    howard huang hubert hugh hugo huong hussein hye hyejin hyun hyunwoo ian ibrahim ida idris
    ifeanyi ifeoma ignacio igor ikechukwu ikram ilaria ileana ilja ilker ilona ilse ilya iman
    imani imran imre inaya ines inga inge ingeborg ingo ingrid inés ioana ioannis irena irene
    irfan irina iris irma isaac isabel isabella isabelle isaiah ishaan ishita isla ismail itziar
    ivan ivana ivar ivo ivy iwona iza iñigo jaap jack jackie jacob jacqueline jacques jade jadran
    jadwiga jae jaime jakob jakub jamal james jamie jamila jan jana jane janek janet janey janice
    janine janne jared jarek jari jaromir jaroslav jasmin jasmine jason jasper jatin javier jay
    jaya jayden jean jeanette jeanne jeb jeff jeffrey jelena jelle jenna jennifer jenny jens
    jeremiah jeremy jeroen jerome jerry jesper jess jesse jessica jesus jie jiho jihoon jill jim
    jimena jin jing jiri jisoo jitendra jitka jiwoo jo joachim joan joana joanna joanne joao
    joaquin jochen jodi jodie jody joe joel joelle joerg joey johan johann johanna johannes john
    johnny jolanda jon jonas jonathan joost jorg jorge joris jorn jose josef joseph josephine josh
    joshua josiah josé jovan jovana joyce jozef joão juan juana juanita judith judy juha jukka
    jules julia julian juliana julie julien juliet juliette julio julius jun jung jurgen justin
    justine jutta jyoti jérôme jörg jürgen kabir kacper kagiso kai kaisa kaitlyn kaito kaja kalle
    kamal kamala kamau kamil kamila kana kanako kandice kanya karan karel karen kari karim karin
    karina karl karla karolina karsten karthik kasia kasper kat katalin katarina katarzyna kate
    katerina katharina katherine kathleen kathryn kathy katia katie katja katrin katrine katy
    katya kavita kavya kayla kazuki keanu keerthi keiko keisha keith kelechi kelly kelvin ken
    kendra kenji kenneth kent kenta kerry kerstin ketut kevin khadija khaled khalid kim kimberly
    kiran kirill kirk kirsten kit kiyoshi klara klaus koffi kofi koji kojo konrad konstantin kosta
    kostas kosuke kris krishna kristen kristian kristin kristina kristof krystyna krzysztof ksenia
    kuldeep kumar kunal kurt kurtis kwabena kwaku kwame kyle kyoko laila lakshmi lalit lamar
    lamine lana lanre lara larissa larry lars larysa lasse laszlo latisha latoya laura laurel
    lauren laurence laurent lavanya layla lea leah leandro lech lee leena leif leila lekan lena
    lenka lenny leo leon leona leonard leonardo leonid leonie leonor leonora leopold leopoldine
    lerato leslie leszek leticia levi lewis lex li liam lian liang lidia lidija lieke lilian
    liliana lilly lily lin lina linda linh linnea linus lionel lior lisa lise liselotte liu liv
    livia liz ljubica lloyd lorena lorenzo lori lorna lotte lou louis louisa louise lourdes lovisa
    loïc lubos luc luca lucas lucia lucian lucie lucien lucjan lucy lucía ludmila ludovic ludwig
    luis luisa luka lukas lukasz luke luuk luzia lydia lynn lászló maarten maciej mackenzie
    madeleine madhav madison mads maeva maeve magda magdalena magnus mahesh mahmoud mahmut maike
    maja makena makoto malcolm malgorzata malik malika malin malte mamadou mandy manfred manish
    manoj manon mansi manuel manuela mara marc marcel marcela marcelo marcin marco marcos marcus
    marek maren margaret margarita margot maria mariam marian mariana marianne maribel marie
    marieke marija marina mario marion marisa marisol marit marius mariusz marjan marko markus
    marlene marlies marlon marquis marta martha martin martina martine marvin marwa mary maryam
    masha mason massimo matej mateo mateus mateusz mathias mathieu mathilde matilda mats matt
    matteo matthew matthias matti mattias matyas maud maureen maurice mauricio maxim maxime maya
    maël meena meera meg megan meghan megumi mehdi mehmet mehtap mei meike mel melina meredith
    merel merve micah michael michaela michal michel michele michelle michiko mick miguel mihaela
    mihai mika mikael mike mikhail mila milan milena milica milos mina minato ming minh minjun mio
    mira miranda mireille mirela miriam mirjam mirjana mirko miroslav misha mitchell mitsuki
    mohamed mohammad mohammed mohit moira molly mona monica monika monique morgan moritz moses
    moshe moussa muhammad mukesh munir murat mustafa mwangi myriam nabil nadeem nadia nadine nadja
    nanami nandini nantale naoki naoko naomi narayan naresh nasser natalia natalie natasa natasha
    nate nathalie nathan nathaniel naveen navin nedim neela neelam neema neeraj neha neil nell
    nelson nenad nevena nevin ngozi nguyen nia niall niamh nicholas nick nico nicola nicolai
    nicolas nicole niels nigel nihal nikhil nikita nikki niklas niko nikola nikolai nikolas
    nikolina nikos nils nina ning niran nisha nishant nitin njeri nkechi nneka noah nobuko noel
    noelia noemi nokuthula nomsa noor nora norbert noriko norma norman nour noëlle nuala nuno
    nuria oana obinna octavia odile odin ofelia oisin okon oksana ola olaf olav ole oleg olena
    olga oliver olivia olivier olu oluwaseun omar omondi ona ondrej onur onyeka orhan oriana oriol
    orla oscar osei oskar oskari osman otieno otis ottavia ottavio ottilie otto outi owen oyinda
    pablo padma padraig paivi pallavi paloma pam pankaj paola paolo parisa parth parvati parwin
    pascal patrice patricia patricio patrick patrik paul paula paulina pauline paulo pavel pawel
    paweł pedro peggy pekka penelope pernille perpetua perry petar pete peter petr petra petros
    petteri peyton phil philip philipp philippa philippe phillip phoebe phuong pia piero pierre
    piet pieter pilar pinar piotr piroska piyush polina pooja poonam prabhat pradeep prakash
    pranav prasad prashant preeti prerna pritam priya priyanka przemek putri pål qing quentin
    quinn rachel radek radhika radu rafael rafal ragnar rahul raina rainer raj raja rajat rajesh
    rajiv rakesh rakhi ralf ralph ramesh rami ramin ramiro ramon ramona rana randy rania ranjit
    raphael raquel rashad rashid rashmi rasmus ratna raul ravi ravindra raymond raúl rebecca
    reetta regina reinhard rekha remi remy renata renate renato rene renee renske rené renée
    reuben reyansh reza rhea rhys ricardo riccardo richard rick ricky rika rikke riku riley rita
    ritu rizky robert roberta roberto robin rodolfo rodrigo roel roger rohan rohit roisin roland
    rolf romain roman romy ron ronan roni ronja roos rory rosa rosalie rosalind rosana rosanna
    rosario roshan rosie ross roxana roy ruben rudo rudolf rune rupert rupesh russell rut ruta
    ruth ruud ryan ryo ryoko ryota rémi saanvi sabina sabine sabrina sachin sadia sadiq saeed saga
    sakari sakshi sakura salim sally salma salome salvador salvatore sam samantha sami samir
    samira samuel sana sandeep sander sandhya sandra sandro sandy sanja sanjay sanjeev sanne
    santiago saoirse sara sarah sari sarita sasha saskia satish satoshi satya saul savita sayed
    scott sean sebastian seda seema segun selim selin selma senna senthil seojun serena serge
    sergei sergey sergio sergiu seth sevda shabnam shalini shane shanice shannon shanthi sharon
    shaun shauna sheila shelley sherif sherry shigeru shin shinji shira shirin shirley shiva
    shlomo sho shota shreya shruti shu shweta shyam sibel sibusiso sid siddharth signe sigrid
    sigrun sigurd sihem sijia silja silke silvan silvia simon simona simone simran sina sinan
    sindre sinead siobhan sipho siri sirpa siti siv smita sneha snezana sobia sofia sofie solange
    soledad solveig somchai sona sonali sonia sonja soo sophia sophie sora soren sorin sota soumya
    srinivas stacey stan stanislav stavros stefan stefania stefano steffen stelian stella stephan
    stephanie stephen steve steven stig stijn stu stuart stéphane subash suda sudha sudhir suki
    suleiman sultan suman sumaya sumit sunil sunita sunniva suresh surya susan susana susanne
    sushil sushma suzanne svante svea sven svenja svetlana swati sylvain sylvia sylvie søren
    tadashi tadeusz tae tahir takashi takeo takeshi takumi tamar tamara tamas tamika tanaka tania
    tanja tanvi tanya tapiwa tara tarek tariq taro tasha tatiana tatsuya taylor ted teemu tendai
    teo terence teresa tereza terezia terrence terry tess tessa tetsuo thabo thandi thandiwe thanh
    thao thea themba theo theodor theresa therese thiago thibault thierry thijs thomas thora
    thorsten tiago tibor tiffany tiina tijana tilda tim timo timothy tina tinashe tobiah tobias
    toby todd tom tomas tomasz tomer tomoko tomoya tomás toni tony toprak torben torsten toshiro
    tove tracy trevor trisha tristan trygve tshepo tuan tunde tushar tuula tuuli tuva tyler tyrone
    uche uday udo ugo ujjwal ulf ulises ulla ulrich ulrike umar umut urs ursina ursula urvashi
    uschi usha uta ute uwe uzma vaclav vadim vaibhav vaishali valdemar valdis valentin valentina
    valentino valeria valerie valter vanessa vanja varun vasco vasile vasily veena veerle vega
    velma venkat vera verena veronica veronika veronique vesna vibeke vic vicente vicki vicky
    victor victoria vida vidya vigdis viggo vihaan vijay vikas vikram viktor viktoria vilma vinay
    vincent vincenzo vineet vinod viola violeta viorica viraj vishal vittorio viv vivek vivian
    viviana vladimir vojtech volker vuyo wafa wale waleed walid walter wambui wanda wang wanjiru
    warren wayan wayne wei wendy wenjing werner wiebke wilfried wilhelm willem willemijn william
    wim winfried winston wojciech wolfgang wout wouter xander xavier xenia xia xiao xiaoli ximena
    xin xiu yaara yael yahya yan yana yang yann yannick yannis yara yash yasin yasmin yasmine
    yasuko yaw yejide yemi yeon yesim yetunde yi yiannis yigit ying yitzhak yohan yoko yolanda
    yonas yong yosef yoshi younes youssef yuan yui yuki yukio yulia yumi yun yuri yusuf yuta yuto
    yves yvette yvo yvonne zach zachary zahra zainab zaki zakia zane zanele zara zbigniew zdenek
    zeina zeki zeynep zhang zhanna zhen zhi ziad zita zlatan zodwa zoe zofia zoltan zora zoran zoë
    zsofia zsolt zuzana åsa çağla émile étienne ömer özge łukasz şule
    """.split()
)
