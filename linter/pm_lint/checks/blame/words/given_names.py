"""Given names from many languages: what tells Priya from Prometheus.

Source: own knowledge of common names, never taken from a data set. In lower case; names that are
everyday English words (Will, Mark, May, Grace, Rich …) are left out and need other evidence.
"""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aaliyah aarav aaron abdul abdullah abebe abel abena abigail abraham ada adaeze adam adebayo
    adel adela adele adina aditi aditya adnan adrian adriana adrien afua agata agnes agnieszka
    ahmad ahmed aicha aidan aiko aileen aino aisha aishwarya ajay akash akemi aki akira akosua
    alan alasdair alba albert alberto alec alejandra alejandro aleksandr aleksandra alena
    alessandro alessia alex alexa alexander alexandra alexandre alexei alexey alexis alfie
    alfonso alfred ali alice alicia alina alisa alison allan allen allison alma alok alvaro
    alvin alyssa amadou amal amanda amara ambrose amelia amina amir amit amita amrita amy ana
    anand anastasia anaïs anders andre andrea andreas andrei andres andrew andrey andrzej
    andrés andy aneta angel angela angelica angelo anika anil anita anja anjali ankit ankita
    ann anna anne anneke annette annie annika anouk ansel anselm anthony antje antoine anton
    antonia antonio anu anuj anya aoife aparna archana archie ari ariana ariel arjun arman
    armando arnaud arne arnold artem arthur artur arturo arun aruna asad asha ashish ashley
    ashok asif asli astrid asuka atsushi audrey aurelie avi axel ayaka ayesha ayodele ayumi
    ayush azadeh azra babak baraka barbara barney barry bartosz basil bastien bea beata
    beatrice beatrix beatriz becky bela ben benedikt benjamin benny benoit bernadette bernard
    bernd bernie bert beth betty bianca bilal billy birgit bjorn björn blanca bob bobby bogdan
    bonnie boon boris brad bradley brandon brenda brendan brent bret brett brian bridget
    brigid bronwyn brooke bruce bruno bryan bryce caleb callie callum calvin cameron camila
    camille carina carl carla carlo carlos carmen carol carolina caroline carolyn carsten
    carter casey caspar catalina catherine cathy cecilia cedric celia celine cesar chandra
    chantal charlene charles charlie charlotte chen cheng chiamaka chiara chidi chika chinedu
    chioma chloe chloë chris christa christian christina christine christoph christophe
    christopher chuck chun cindy claire clara clarissa claude claudia claudio claus clement
    clint clive clyde colin connor conrad corey corinna corinne cornelia cory courtney craig
    cristian cristina curtis cynthia cyril dagmar daiki daisuke daisy dalia dalibor damian
    damien dan dana daniel daniela daniele danielle danny daphne dara darcy daria dario darius
    darko darren daryl dave david davide deb deborah debra deepa deepak deepika denis denise
    deniz dennis derek dermot desmond devi devika devin devon dharma diana diane dick didier
    diego dieter dimitri dina dinesh dirk divya dmitri dmitry dolores dominic dominik
    dominique donald donna dora dorian doris dorota dorothy doug douglas drew duane duncan
    dwayne dylan earl eberhard ebony ebru eddie edgar edith eduard eduardo edward edwin eero
    efua eileen eilidh ekaterina ekene elaine eleanor elena eleni eli elias elif elijah elin
    elina elisa elisabeth elise elizabeth ella ellen ellie elliot ellis eloise elsa elvira
    emanuel emeka emil emilia emilie emilio emily emir emma emmanuel emmett emre enrico
    enrique enzo eric erica erich erik erika erin ernest ernesto ernie ernst esra esteban
    esther eszter ethan eugene eva evan evelyn ewa fabian fabio fabrice fadi faisal farah
    farhad farid fatima fatma fatou federico felicia felicity felipe felix femi feng ferdinand
    fernanda fernando fernao ferran filip filipe finn fiona florian folake frances francesca
    francesco francis francisca francisco franck francois frank franklin franz françois fred
    freddy frederic frederik frida friedrich fritz fumiko gabe gabriel gabriela gabrielle
    gareth gary gaurav gavin gaël geert geoffrey george georgina gerald gerard gerda gergely
    gerhard gertrude giacomo gil gilbert gina giorgio giorgos giovanni gisela giulia giuseppe
    glen glenn gloria gonzalo gordon gosia graham greg gregg gregor gregory greta gretchen
    grzegorz gudrun guido guillaume guillermo gunnar gunther gus gustav gustavo gwen habib
    hadi hakan haley halima hamid hamish hamza hana hanna hannah hannes hans hao harald haris
    harish harold harriet harry haruka haruki harvey hasan hassan heather hector heidi heike
    heiko heinrich heinz helen helena helene helga helmi helmut hendrik henri henrik henry
    herbert herman hideo hilda hilde hiroki hiroko hiroshi hoa holger hong horst howard huang
    hubert hugh hugo hussein hye hyejin hyun hyunwoo ian ibrahim ida idris ifeanyi ignacio
    igor ikechukwu ikram ilaria ilja ilona ilse ilya imani imran imre ines inga inge ingo
    ingrid inés ioana irena irene irina iris irma isaac isabel isabella isabelle ismail itziar
    ivan ivana ivar ivo iwona iñigo jaap jack jackie jacob jacqueline jacques jade jadwiga
    jakob jakub jamal james jamie jamila jan jana jane janet janey janice janine janne jared
    jarek jaromir jasmin jasmine jason jasper javier jay jaya jean jeanette jeanne jeb jeff
    jeffrey jelena jelle jenna jennifer jenny jens jeremy jerome jerry jesper jess jesse
    jessica jesus jiho jill jim jimena jin jing jiri jisoo jitendra jitka jo joachim joan
    joana joanna joanne joao joaquin jochen jodi jodie jody joe joel joelle joerg joey johan
    johann johanna johannes john johnny jolanda jon jonas jonathan joost jorge joris jorn jose
    josef joseph josephine josh joshua josé jovan joyce jozef joão juan juana juanita judith
    judy jules julia julian juliana julie julien juliet juliette julio julius jun jung jurgen
    justin justine jyoti jérôme jörg jürgen kabir kacper kaitlyn kaito kalle kamal kamala
    kamil kamila kana kanako kandice karan karel karen karim karin karina karl karla karolina
    karsten karthik kasia kat katarina katarzyna kate katharina katherine kathleen kathryn
    kathy katia katie katja katrin katy katya kavita kavya kayla kazuki keerthi keiko keisha
    keith kelly kelvin ken kendra kenji kenneth kent kenta kerstin kevin khadija khaled khalid
    kim kimberly kiran kirill kirk kirsten kit kiyoshi klaus koffi kofi koji kojo konrad
    konstantin kosta kris krishna kristen kristian kristin kristina kristof krystyna krzysztof
    kumar kunal kurt kurtis kwabena kwaku kwame kyle kyoko laila lakshmi lamine lanre lara
    larissa larry lars larysa laszlo latisha laura laurel lauren laurence laurent lea leah
    leandro lech lee leena leif leila lekan lena lenny leo leon leona leonard leonardo leonid
    leonie leonora leopold leslie leticia levi lewis lex li liam lian liang lidia lieke lilian
    liliana lily lin lina linda linnea linus lionel lior lisa lise liselotte liu liv livia liz
    lloyd lorena lorenzo lori lorna lou louis louisa louise lourdes lovisa loïc lubos luc luca
    lucas lucia lucie lucien lucjan lucy lucía ludwig luis luisa lukas luke luuk lydia lynn
    lászló maarten maciej madeleine madison mads maeve magda magdalena magnus mahesh mahmoud
    maja makena makoto malcolm malgorzata malik malika malin mamadou mandy manfred manish
    manoj manon manuel manuela mara marc marcel marcela marcelo marcin marco marcos marcus
    marek margaret margarita margot maria mariam marian mariana marianne marie marija marina
    mario marion marisa marit marius marjan marko markus marlene marlon marta martha martin
    martina martine marvin marwa mary masha mason massimo matej mateo mateus mateusz mathias
    mathieu mathilde mats matt matteo matthew matthias matyas maud maureen maurice mauricio
    maxim maxime maya maël meena meera meg megan meghan megumi mehdi mehmet mehtap mei mel
    meredith merve michael michaela michal michel michele michelle michiko mick miguel mihai
    mika mikael mike mikhail mila milan milena milica milos mina ming minh mira miranda
    mireille mirela miriam mirjam mirko miroslav misha mitchell mitsuki mohamed mohammad
    mohammed moira molly mona monica monika monique morgan moritz moses moussa muhammad munir
    murat mustafa myriam nabil nadeem nadia nadine nadja nanami nandini nantale naoki naoko
    naomi narayan natalia natalie natasha nate nathalie nathan naveen navin neelam neema neha
    neil nell nelson nevena ngozi nia niall niamh nicholas nick nico nicola nicolas nicole
    niels nigel nikhil nikita nikki niklas niko nikola nikolai nikolas nikos nils nina ning
    nisha nishant nitin njeri nkechi noah nobuko noel noelia noemi nokuthula noor nora norbert
    noriko norma norman nour noëlle nuala nuno nuria obinna octavia odile oisin okon oksana
    ola olaf ole oleg olena olga oliver olivia olivier olu oluwaseun omar ona ondrej onur
    orhan oriol orla oscar osei oskar osman ottavia otto owen oyinda pablo padma padraig
    pallavi pam paola paolo parisa parvati pascal patricia patricio patrick patrik paul paula
    paulina pauline paulo pavel pawel paweł pedro peggy pekka penelope pernille perpetua perry
    petar pete peter petr petra petros phil philip philipp philippe phillip phoebe pia pierre
    piet pieter pilar piotr pooja poonam prabhat pradeep prakash pranav prasad prashant preeti
    prerna priya priyanka pål qing quentin rachel radek radhika rafael rafal ragnar rahul
    rainer raj raja rajesh rajiv rakesh ralf ralph ramesh ramiro ramon ramona rana randy rania
    raphael raquel rashid rashmi rasmus raul ravi ravindra raymond raúl rebecca regina
    reinhard rekha remi renata renate renato rene renee rené renée reuben reza rhea ricardo
    riccardo richard rick ricky rika riku rita ritu robert roberta roberto robin rodolfo
    rodrigo roger rohan rohit roisin roland rolf romain roman ron ronan ronja roos rosa
    rosalie rosalind rosanna rosario roshan rosie ross roxana roy ruben rudolf rune rupert
    rupesh russell ruta ruth ryan ryo ryoko ryota rémi saanvi sabina sabine sabrina sachin
    sadia sadiq saeed sakari sakshi sakura salim sally salma salvador sam samantha sami samir
    samira samuel sana sandeep sander sandra sandro sandy sanjay sanjeev saoirse sara sarah
    sari sarita sasha satoshi satya saul savita sayed scott sean sebastian seema selim selin
    selma senthil serena serge sergei sergey sergio seth shalini shane shannon shanthi sharon
    shaun shauna sheila shelley sherif sherry shigeru shin shinji shira shirin shirley shiva
    sho shreya shruti shu shyam sibusiso sid siddharth signe sigrid sigurd sihem sijia silke
    silvan silvia simon simona simone simran sina sindre sinead siobhan sipho siri sirpa siv
    smita sneha sobia sofia sofie solange soledad somchai sona sonia sonja soo sophia sophie
    sora soren soumya srinivas stacey stan stanislav stavros stefan stefania stefano steffen
    stella stephan stephanie stephen steve steven stig stu stuart stéphane subash suda sudha
    sudhir suki suleiman suman sumaya sumit sunil sunita sunniva suresh surya susan susana
    susanne sushil sushma suzanne svea sven svetlana swati sylvain sylvia sylvie søren tadashi
    tadeusz tae takashi takeshi takumi tamar tamara tamas tamika tanaka tania tanja tanya
    tapiwa tara tarek tariq taro tasha tatiana tatsuya ted teemu tendai teo terence teresa
    tereza terrence terry tess tessa tetsuo thabo thandi thandiwe themba theo theodor theresa
    therese thiago thibault thomas thorsten tiago tiffany tiina tijana tim timo timothy tina
    tinashe tobias toby todd tom tomas tomasz tomoko tomoya tomás toni tony torben torsten
    toshiro tove tracy trevor trisha tristan trygve tshepo tuan tunde tyler tyrone uche udo
    ugo ujjwal ulf ulises ulla ulrich ulrike umar umut urs ursula urvashi uschi usha uta uwe
    uzma vaclav vaibhav vaishali valdis valentin valentina valentino valeria valerie vanessa
    vanja varun vasile vasily veena veerle venkat vera verena veronica veronika vesna vibeke
    vic vicente vicki vicky victor victoria vidya vijay vikas vikram viktor viktoria vinay
    vincent vincenzo vineet vinod viola violeta viraj vishal viv vivek vivian viviana vladimir
    vojtech volker vuyo wafa wale waleed wambui wanda wang wanjiru warren wayne wei wendy
    wenjing werner wilfried wilhelm willem willemijn william wim winston wojciech wolfgang
    xavier xenia xiao xiaoli xin xiu yael yan yana yang yannick yannis yara yash yasin yasmin
    yasmine yasuko yaw yejide yeon yetunde yi yiannis ying yohan yoko yolanda yosef yoshi
    younes youssef yuan yui yuki yukio yulia yumi yun yuri yusuf yuta yves yvette yvonne zach
    zachary zahra zainab zakia zane zanele zara zbigniew zdenek zeina zeynep zhang zhanna zhen
    ziad zodwa zoe zofia zoltan zoë zsofia zuzana åsa çağla émile étienne ömer özge łukasz
    şule
    jutta maribel ludmila akira rashid goran wanda frida ewa imran brigid kamal chiara nobuko
    hamish rosalind willem astrid jorge jorg sanne helge otis amina dina ute lena yara kim
    hermione leopoldine annabel anabel arianna ayumu bashir beatrix bettina birte boaz bodil
    britta carmela cem chinonso cosmin cosmina dagny damir danica darya dilip dilan dragana
    dusan ebba edda efe eirik elke elvis emine enes erdem erol evgeny ezra fadila faye fergus
    fiachra fritzi gabor galina gita greet guadalupe gyula hailey halle harper hatice hector
    hedda henning hilary hira ileana ilker iman inaya ingeborg ioannis ishaan ishita ivy iza
    jadran jaime janek jari jaroslav jitka joelle jovana juha jukka kaisa kaja kari katalin
    katrine keanu kerry kofi kosuke lamar lana lasse lavanya leonor lidija lilly ljubica lotte
    lucian luka luzia maeva mahmut maike malte mansi maren marisol marlies matilda mattias meike
    melina merel mihaela mirela mirjana mohit mona naresh nasser natasa nedim neela nevin
    nicolai nihal nikolina nils noemi nora oana odin ofelia olav onyeka oriana oskari ottilie
    paloma parth parwin petteri pinar piroska pooja radu raina ramin ranjit ratna reetta remy
    renske rhys rikke roel romy roni rory rosana rut ruud sabrina saga salome samir sandhya
    sanja sara saskia seda senna sergiu sevda shabnam shanthi shirley sibel sigrun silja sinan
    snezana solveig sorin stelian stijn sultan sunniva svante tahir takeo tariq teemu terezia
    thijs thora tibor tilda tobiah tomer toprak tuva tuula ursina vadim valdemar valter vasco
    vega velma vida vigdis viggo vilma viorica wiebke wout xander yaara yahya yann yesim yigit
    yonas yvo zainab zaki zeki zita zlatan zora zsolt
    """.split()
)
