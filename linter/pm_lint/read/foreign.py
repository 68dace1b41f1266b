"""The names of sections in languages other than English, by topic.

Data, matched like the names of `vocabulary`: without accents lost or numbers kept.
"""

from __future__ import annotations

from pm_lint.report import Topic

FOREIGN_NAMES: dict[Topic, str] = {
    Topic.SUMMARY: """
        サマリー; サマリ; 概要; インシデント概要; 障害概要; 問題; 現象; 事象; 要約; 何が起きたか
        问题; 现象; 摘要; 概述; 事件概述; 事故概述; 概况; 故障概述; 问题描述; 故障现象; 故障描述
        事件摘要; 原报告错误描述; 事故经过概述; 요약; 개요; 장애 개요; 사건 개요; sammendrag
        oppsummering; hva skjedde; beskrivelse; sammanfattning; vad hände; resumé; hvad skete der
        opsummering; samenvatting; wat is er gebeurd; omschrijving; beschrijving; ringkasan
        ringkasan insiden; apa yang terjadi; deskripsi; deskripsi insiden; résumé; resume
        résumé de l'incident; synthèse; que s'est-il passé; description de l'incident
        vue d'ensemble; problème; zusammenfassung; kurzfassung; was ist passiert; überblick
        beschreibung; übersicht; vorfall; problembeschreibung; resumen; resumen ejecutivo; qué pasó
        qué ocurrió; descripción; resumen del incidente; descripción del incidente; resumo
        resumo executivo; o que aconteceu; resumo do incidente; descrição; descrição do incidente
        riepilogo; sommario; sintesi; cosa è successo; descrizione; podsumowanie; co się stało
        opis; резюме; краткое описание; описание; что произошло; сводка; özet; ne oldu
        résumé exécutif; en bref; ce qui s'est passé; résumé du problème; contexte et résumé
        kurzbeschreibung; vorfallbeschreibung; was geschah; was passiert ist
        resumen de la incidencia; descripción del problema; qué sucedió; resumo do problema
        visão geral; descrição do problema; panoramica; descrizione dell'incidente; riassunto
        cos'è successo; streszczenie; opis incydentu; opis zdarzenia; co się wydarzyło; tóm tắt
        tổng quan; tóm tắt sự cố; mô tả sự cố; mô tả; chuyện gì đã xảy ra
        samenvatting van het incident; wat gebeurde er
        사고 개요; 사고 요약; 장애 요약; 사건 요약; 문제 요약; 문제 상황; 무슨 일이 있었나
        障害の概要; 事象概要; 事件の概要; 発生事象; 事故摘要; 故障摘要; 问题概述; 发生了什么
        事件经过概述; descripción general; resumen del problema; descrição geral; o que houve
        was war los; kurz gesagt; sammendrag av hendelsen; ringkasan kejadian; ringkasan masalah
    """,
    Topic.IMPACT: """
        影響; 影響範囲; 影響内容; ユーザー影響; 影响; 影响范围; 影响面; 业务影响; 用户影响; 영향
        영향 범위; konsekvens; konsekvenser; påvirkning; påverkan; inverkan; betydning; gevolgen
        gevolg; dampak; dampak bisnis; dampak pengguna; conséquences; impact utilisateur
        auswirkung; auswirkungen; betroffene systeme; folgen; impacto; impacto en usuarios; alcance
        afectación; impacto nos usuários; impatto; conseguenze; wpływ; skutki; влияние; последствия
        etki
        impact client; impact métier; impact sur les utilisateurs; périmètre de l'impact
        services impactés; services affectés; kundenauswirkung; auswirkungen auf kunden
        auswirkungen auf nutzer; impacto en el servicio; impacto al cliente; impacto en clientes
        servicios afectados; usuarios afectados; impacto no negócio; impacto no cliente
        serviços afetados; impatto sugli utenti; servizi interessati; impact op gebruikers
        getroffen systemen; wpływ na użytkowników; wpływ na klientów; ảnh hưởng; tác động
        mức độ ảnh hưởng; phạm vi ảnh hưởng
        영향 서비스; 사용자 영향; 장애 영향; 影響サービス; 影響ユーザー; 受影响范围; 故障影响
        影响评估; impacto del incidente; impacto do incidente; impacto en los usuarios
        impacto para os usuários; konsekvenser for brukere; brukerpåvirkning; kundepåvirkning
    """,
    Topic.TIMELINE: """
        タイムライン; 時系列; 経緯; 対応経緯; 时间线; 时间轴; 事件时间线; 经过; 事件经过
        故障时间线; 处理时间线; 타임라인; 시간순; 진행 경과; tidslinje; kronologi; hendelsesforløp
        forløb; händelseförlopp; tijdlijn; verloop; chronologie; chronologie des événements
        déroulé; déroulement; frise chronologique; historique; zeitlinie; zeitlicher ablauf; ablauf
        zeitverlauf; chronologischer ablauf; cronología; línea de tiempo; linea de tiempo
        línea temporal; cronología de eventos; cronologia; linha do tempo; cronologia dos eventos
        linea temporale; oś czasu; chronologia; przebieg; хронология; хронология событий; таймлайн
        linimasa; lini masa; garis waktu; zaman çizelgesi
        chronologie de l'incident; chronologie détaillée; déroulé des événements
        fil des événements; chronologie des faits; zeitachse; timeline der ereignisse
        ereignisverlauf; cronología del incidente; cronología de los hechos
        línea de tiempo del incidente; linha do tempo do incidente; cronologia do incidente
        cronologia degli eventi; cronologia dell'incidente; tijdslijn; chronologisch overzicht
        oś czasu incydentu; przebieg zdarzeń; chronologia zdarzeń; dòng thời gian; diễn biến
        diễn biến sự cố; trình tự thời gian; mốc thời gian
        장애 타임라인; 사고 경위; 사건 경위; 발생 경과; 대응 경과; 대응 타임라인; 発生経緯
        対応タイムライン; 障害の経緯; 時系列での対応; 处理经过; 故障经过; 事故经过; 事件时间轴
        secuencia de eventos; sequência de eventos; línea temporal de eventos
        séquence des événements; hendelsesforløpet; urutan kejadian; kronologi kejadian
    """,
    Topic.ROOT_CAUSE: """
        根本原因分析; 根本原因; 原因; 根因; 直接原因; 寄与要因; 原因分析; なぜなぜ分析; トリガー
        発生原因; 技術的原因; 間接原因; 根因分析; 故障原因; 问题原因; 排查过程; 事故原因; 问题定位
        근본 원인; 원인; 원인 분석; rotårsaker; rotårsak; årsak; årsaker; utløsende faktor
        grunnorsak; grundorsak; orsak; orsaker; rodårsag; årsag; oorzaak; oorzaken; grondoorzaak
        hoofdoorzaak; cause racine; causes racines; cause; causes; causes profondes
        cause principale; origine; pourquoi c'est arrivé; analyse des causes; facteurs contributifs
        ursache; ursachen; grundursache; auslöser; ursachenanalyse; fehlerursache; fehleranalyse
        systemische probleme; grundursachen; was war die ursache
        warum ist es passiert
        causa raíz; causas; causa; causas raíz; análisis de causa raíz; factores contribuyentes
        por qué ocurrió; causa raiz; causas raiz; análise de causa raiz; fatores contribuintes
        por que aconteceu; causa radice; cause principali; przyczyna; przyczyny; przyczyna źródłowa
        причина; причины; корневая причина; первопричина; akar masalah; akar masalah pada sistem
        penyebab; penyebab utama; faktor penyebab; analisis akar masalah; kök neden
        kök neden analizi
        cause directe; causes directes; causes systémiques; cause immédiate; cause profonde
        causes racine; analyse de la cause racine; analyse des causes racines
        analyse de cause racine; cause technique; facteurs aggravants; hauptursache; kernursache
        technische ursache; beitragende faktoren; begünstigende faktoren
        análisis de la causa raíz; causa principal; causas principales; causa inmediata
        análisis de causas; causas contribuyentes; causa direta; causa imediata
        causas contribuintes; análise da causa raiz; análise de causas; causa principale; cause
        causa scatenante; analisi della causa; analisi delle cause; fattori contribuenti
        directe oorzaak; oorzaakanalyse; bijdragende factoren; główna przyczyna
        bezpośrednia przyczyna; analiza przyczyn; pierwotna przyczyna
        czynniki przyczyniające się; nguyên nhân; nguyên nhân gốc; nguyên nhân gốc rễ
        phân tích nguyên nhân; phân tích nguyên nhân gốc rễ; nguyên nhân trực tiếp
        yếu tố góp phần
        직접 원인; 근본원인; 발생 원인; 원인 파악; 장애 원인; 기여 요인; 트리거; 直接的な原因
        根本的な原因; 技術的な原因; 真因; 触发原因; 间接原因; 深层原因; causa directa
        por que isso aconteceu; warum ist das passiert; hvorfor skjedde det; medvirkende årsaker
        mengapa terjadi
    """,
    Topic.DETECTION: """
        検知; 検知の評価; 検出; 発見; 検知方法; 发现; 检测; 发现过程; 问题发现; 감지; 탐지
        påvisning; oppdagelse; upptäckt; detektering; opdagelse; detectie; ontdekking; détection
        découverte; erkennung; entdeckung; detección; cómo se detectó; detecção; como foi detectado
        rilevamento; wykrycie; обнаружение; deteksi; tespit
        comment l'avons-nous détecté; comment a-t-il été détecté; wie wurde es entdeckt
        cómo fue detectado; cómo lo detectamos; rilevazione; come è stato rilevato
        hoe is het ontdekt; detekcja; phát hiện; cách phát hiện
        장애 감지; 인지; 발견 경위; wie wurde es bemerkt; hvordan ble det oppdaget
    """,
    Topic.RESOLUTION: """
        対応; 復旧; 解決; 緩和; 処置; 暫定対応; 復旧作業; 対応内容; 解決策; 恒久対応
        対処; 是正; 是正対応; 応急処置; 一次対応; 修正; 修正内容
        修复; 解决; 解决方案; 处理过程; 恢复; 处理; 修复过程; 应急处理; 恢复过程
        数据和服务恢复; 处置; 해결; 복구; 조치; 대응; løsning; løsninger; tiltak; håndtering
        lösning; åtgärd; afhjælpning; oplossing; herstel; résolution; solution; rétablissement
        actions menées; remédiation; réponse; correction; mesures prises; behebung; lösung
        wiederherstellung; maßnahmen zur behebung; fehlerbehebung; gegenmaßnahmen; resolución
        recuperación; solución; mitigación; respuesta; resolución y recuperación; resolução
        recuperação; solução; mitigação; resolução e recuperação; correção; risoluzione; ripristino
        soluzione; mitigazione; rozwiązanie; naprawa; решение; устранение; восстановление
        penanganan; penyelesaian; pemulihan; resolusi; solusi; çözüm
        résolution de l'incident; actions immédiates; correctif; correctif appliqué
        retour à la normale; comment nous l'avons résolu; sofortmaßnahmen
        behebung und wiederherstellung; lösung und wiederherstellung; acciones inmediatas
        acciones tomadas; medidas tomadas; solución aplicada; mitigación y recuperación
        ações imediatas; ações tomadas; solução aplicada; mitigação e recuperação
        azioni intraprese; azioni immediate; risoluzione e ripristino; correzione
        herstelmaatregelen; genomen maatregelen; oplossing en herstel; rozwiązanie problemu
        przywrócenie; podjęte działania; działania natychmiastowe; khắc phục; cách khắc phục
        xử lý; giải quyết; khôi phục; biện pháp khắc phục
        조치 내역; 조치 사항; 조치 내용; 즉시 조치; 긴급 조치; 임시 조치; 대응 내역; 대응 과정
        복구 과정; 복구 내역; 처리 내역; 復旧対応; 応急対応; 復旧手順; 修復; 应急措施; 处理措施
        解决过程; 临时措施; 紧急处理; cómo se resolvió; como foi resolvido; wie wurde es behoben
        hvordan ble det løst; gjenoppretting; tindakan yang diambil; langkah penanganan
    """,
    Topic.ACTIONS: """
        アクションアイテム; アクション; 再発防止; 再発防止策; 予防; 今後の対応; 改善項目
        追加アクションアイテム; 改善策; 対策; 今後の対策; 改善が必要なこと; 次のステップ
        フォローアップ; やること; 予防策; 是正措置; 预防; 预防措施; 改进措施; 后续措施; 后续行动
        行动项; 改进项; 改进计划; 待办; 待办事项; 整改措施; 防复发变更; 后续计划; 改进; 优化措施
        재발 방지; 재발 방지 대책; 후속 조치; 개선 사항; 액션 아이템; aksjonspunkter; aksjoner
        forebyggende tiltak; oppfølging; videre arbeid; neste steg; åtgärder; förebyggande åtgärder
        uppföljning; nästa steg; handlinger; opfølgning; forebyggelse; næste skridt; maatregelen
        acties; actiepunten; vervolgstappen; preventie; actions correctives; actions préventives
        plan d'action; mesures préventives; actions; mesures correctives; actions à mener
        prochaines étapes; prévention; améliorations; actions de suivi; suivi; recommandations
        maßnahmen; korrekturmaßnahmen; nächste schritte; vorbeugende maßnahmen; prävention
        verbesserungen; folgemaßnahmen; präventivmaßnahmen; acciones; acciones correctivas
        medidas preventivas; medidas correctivas; próximos pasos; plan de acción; prevención
        decisiones; siguientes pasos; qué vamos a hacer; qué vamos a cambiar
        acciones preventivas; seguimiento; mejoras; recomendaciones
        medidas correctivas y preventivas; acciones de seguimiento; ações; ações corretivas
        plano de ação; próximos passos; prevenção; ações preventivas; melhorias; recomendações
        medidas corretivas e preventivas; itens de ação; azioni; azioni correttive; prossimi passi
        misure preventive; prevenzione; działania; działania naprawcze; następne kroki
        zapobieganie; меры; действия; план действий; дальнейшие действия; предотвращение
        следующие шаги; корректирующие меры; tindakan perbaikan; tindak lanjut; pencegahan
        langkah selanjutnya; rencana aksi; aksi; langkah pencegahan; tindakan pencegahan
        aksiyonlar; önlemler
        actions correctrices; actions correctives et préventives; mesures correctrices
        plan d'actions; actions planifiées; actions à venir; éléments d'action; points d'action
        axes d'amélioration; à faire; aktionspunkte; maßnahmenplan
        korrektur- und vorbeugemaßnahmen; weiteres vorgehen; verbesserungsmaßnahmen
        lo que haremos; acciones a tomar; acciones preventivas y correctivas; puntos de acción
        elementos de acción; tareas; tareas pendientes; pendientes; plan de mejora
        medidas preventivas; ações a tomar; pontos de ação; tarefas; plano de melhoria
        ações futuras; azioni preventive; azioni correttive e preventive; piano d'azione
        azioni da intraprendere; miglioramenti; raccomandazioni; corrigerende maatregelen
        preventieve maatregelen; verbeterpunten; volgende stappen; aanbevelingen
        działania korygujące; działania zapobiegawcze; plan działania; kolejne kroki; zalecenia
        zadania; hành động; hành động khắc phục; hành động phòng ngừa; biện pháp phòng ngừa
        kế hoạch hành động; các bước tiếp theo; khuyến nghị
        후속조치; 향후 계획; 향후 조치; 개선 방안; 개선 계획; 개선 과제; 재발방지; 재발 방지책
        예방 조치; 恒久対策; 再発防止に向けて; 今後の改善; 今後の予定; 改善アクション; 后续改进
        改进方案; 改进建议; 预防方案; qué haremos; próximas acciones; plan de remediación
        o que faremos; próximas ações; was wir ändern; was wir tun werden; hva gjør vi videre
        tiltaksliste; rencana perbaikan; rencana tindak lanjut; langkah berikutnya
    """,
    Topic.LESSONS: """
        教訓; 技術的教訓; 組織的教訓; 技術的な教訓; 組織的な教訓; 学び; 追加学び; 学んだこと
        対応の評価; 対応評価
        振り返り; うまくいったこと; うまくいかなかったこと; 運が良かったこと; 良かったこと
        良かった点; 悪かった点; 反省点; 幸運だったこと; 经验教训; 教训; 总结; 经验总结; 反思
        做得好的; 做得不好的; 교훈; 배운 점; 회고; hva lærte vi; hva gikk bra; hva gikk dårlig
        hvor hadde vi flaks; lærdommer; erfaringer; lärdomar; vad gick bra; vad gick dåligt; læring
        hvad gik godt; hvad gik galt; lessen; geleerde lessen; wat ging goed; wat ging fout; leçon
        leçons; leçons apprises; enseignements; ce qui a bien fonctionné; retour d'expérience
        ce qui a bien marché; gewonnene erkenntnisse; lehren; erkenntnisse; was lief gut
        was lief schlecht; gelernte lektionen; lecciones aprendidas; lecciones; qué salió bien
        qué salió mal; aprendizajes; lições aprendidas; lições; o que deu certo; o que deu errado
        aprendizados; lezioni apprese; cosa è andato bene; wnioski; уроки; извлеченные уроки
        выводы; pelajaran; pelajaran yang diambil; pembelajaran; apa yang berjalan baik
        çıkarılan dersler
        ce qui n'a pas bien marché; ce qui a mal marché; ce qui a moins bien marché
        ce qui n'a pas bien fonctionné; ce qui n'a pas fonctionné; ce qui a fonctionné
        ce qui s'est bien passé; ce qui s'est mal passé; où nous avons eu de la chance
        ce que nous avons appris; leçons tirées; enseignements tirés; was gut lief
        was schlecht lief; was nicht gut lief; was gut funktioniert hat; wo wir glück hatten
        gelerntes; lessons learned und erkenntnisse; qué funcionó bien; qué funcionó
        qué no funcionó; lo que salió bien; lo que salió mal; qué aprendimos
        dónde tuvimos suerte; lecciones; o que funcionou bem; o que funcionou
        o que não funcionou; o que aprendemos; onde tivemos sorte; cosa ha funzionato
        cosa non ha funzionato; cosa è andato male; cosa è andato storto; cosa abbiamo imparato
        wat hebben we geleerd; wat ging er goed; wat ging er mis; co poszło dobrze
        co poszło źle; czego się nauczyliśmy; wyciągnięte wnioski; bài học; bài học kinh nghiệm
        rút kinh nghiệm
        잘된 점; 잘못된 점; 아쉬운 점; 배운점; 얻은 교훈; 운이 좋았던 점; 잘한 점; 개선할 점
        得られた教訓; 良かったこと・悪かったこと; 幸運だった点; うまくいった点
        うまくいかなかった点; 做得好的地方; 做得不好的地方; 幸运之处; 复盘总结; o que foi bem
        o que foi mal; o que correu bem; o que correu mal; o que funcionou mal
        o que poderia ser melhor; lição; lição aprendida; lecciones del incidente
        lo que hicimos bien; lo que hicimos mal; qué se puede mejorar; was gut war
        was schlecht war; was wir gelernt haben; hva fungerte; hva fungerte ikke
        yang berjalan baik; yang tidak berjalan baik
    """,
    Topic.BACKGROUND: """
        背景; 前提; 배경; kontekst; bakgrunn; bakgrund; baggrund; achtergrond; contexte
        introduction; hintergrund; kontext; ausgangslage; contexto; antecedentes; contesto
        контекст; предыстория; latar belakang; konteks; arka plan
        contexte technique; contexto técnico; tło; bối cảnh; sfondo; vorgeschichte
    """,
    Topic.APPENDIX: """
        参考資料; 関連リソース; 参考; 外部資料; 観測証跡; 付録; 補足; 附录; 参考资料; 相关链接
        부록; 참고 자료; lenker; linker; vedlegg; referanser; bilaga; länkar; bijlage; bijlagen
        références; annexe; annexes; liens; anhang; quellen; links und referenzen; referencias
        anexo; anexos; enlaces; referências; riferimenti; allegati; załączniki; приложение; ссылки
        lampiran; referensi
        liens utiles; ressources; documents associés; referenzen; recursos; enlaces de interés
        fonti; bronnen; referenties; odnośniki; źródła; phụ lục; tài liệu tham khảo
    """,
    Topic.OTHER: """
        メタデータ; プロセス; ステータス; 结论; 结语; 元数据; 结束语; 결론; konklusjon; slutsats
        conclusie; fazit; schlussfolgerung; conclusión; conclusões; conclusão; conclusioni
        заключение; kesimpulan; sonuç; en-tête; 作者; 执笔; deltakere
        conformité; participants; auteurs; statut; estado; wnioski końcowe; kết luận
    """,
}
"""Names of sections by topic; a name ends at `;` or at the end of its line."""

FOREIGN_PATTERNS: tuple[tuple[str, Topic], ...] = (
    (r"再発|防止|予防|今後|改善|预防|改进|后续|整改|재발|방지|예방|향후|개선|후속", Topic.ACTIONS),
    (r"時系列|経緯|経過|タイムライン|时间线|时间轴|经过|타임라인|경과|경위", Topic.TIMELINE),
    (
        r"教訓|学び|学んだ|振り返り|反省|良かった|教训|经验|复盘|교훈|배운|회고",
        Topic.LESSONS,
    ),
    (r"原因|要因|根因|원인|요인", Topic.ROOT_CAUSE),
    (r"影響|影响|영향", Topic.IMPACT),
    (r"検知|検出|감지|탐지", Topic.DETECTION),
    (r"復旧|対応|対処|暫定|修復|处理|恢复|解决|修复|应急|조치|복구|해결|대응", Topic.RESOLUTION),
    (r"概要|概況|摘要|概述|要約|요약|개요", Topic.SUMMARY),
    (
        r"\b(?:was|que|qué|hva|vad|hvad|cosa|wat|ce qui|apa)\b.{0,30}\b(?:gut|bem|bien|bra|bene"
        r"|goed|godt|baik|schlecht|mal|dårlig|dåligt|male|slecht|fout|errado|gelernt|aprend\w+"
        r"|appris|lært|lärt|imparato|geleerd)\b",
        Topic.LESSONS,
    ),
    (
        r"\b(?:chronolog\w+|cronolog\w+|kronolog\w+|hronolog\w+|zeitlich\w*|zeitachse|tidslinje"
        r"|tijdlijn|l[ií]nea de tiempo|linha do tempo|хронолог\w+)\b",
        Topic.TIMELINE,
    ),
    (
        r"\b(?:préven\w+|prevenci\w+|prevenç\w+|prevenz\w+|vorbeug\w+|forebygg\w+|förebygg\w+"
        r"|acciones|ações|azioni|nächste|próxim[oa]s|prochaines|folgemaßnahmen|mejoras?|melhorias?"
        r"|amélior\w+|verbesserung\w*|recomenda\w+|recommandation\w*|empfehlung\w*|tiltak"
        r"|åtgärder|tindak lanjut|pencegahan|предотвращ\w+)\b",
        Topic.ACTIONS,
    ),
    (
        r"\b(?:leçons?|lecci\w+|liç(?:ão|ões)|lezioni|lehren|erkenntnisse|aprendizaje\w*"
        r"|aprendizad\w*|enseignements?|lærdom\w*|lärdom\w*|pelajaran|уроки)\b",
        Topic.LESSONS,
    ),
    (
        r"\b(?:causas?|ursachen?|\w+ursachen?|årsak\w*|rotårsak\w*|orsak\w*|oorza\w+|przyczyn\w*"
        r"|penyebab|причин\w*)\b",
        Topic.ROOT_CAUSE,
    ),
    (
        r"\b(?:auswirkung\w*|konsekven\w+|consecuenc\w+|conséquenc\w+|consequências|conseguenz\w+"
        r"|impacto|impatto|gevolgen|dampak|последстви\w+|afectad\w+|afetad\w+)\b",
        Topic.IMPACT,
    ),
    (
        r"\b(?:détection|detecci\w+|detecç\w+|erkennung|entdeckung|oppdagelse|upptäckt\w*"
        r"|rilevamento|deteksi)\b",
        Topic.DETECTION,
    ),
    (
        r"\b(?:résolution|resoluci\w+|resoluç\w+|risoluzione|lösung\w*|behebung|wiederherstellung"
        r"|rétablissement|recuperaci\w+|recuperaç\w+|soluci\w+|soluç\w+|mitigaci\w+|mitigaç\w+"
        r"|løsning\w*|lösning\w*|gjenoppretting|pemulihan|penanganan|correctifs?)\b",
        Topic.RESOLUTION,
    ),
    (
        r"\b(?:résumé|resumen|resumo|zusammenfassung|sammendrag|oppsummering|sammanfattning"
        r"|samenvatting|riepilogo|synthèse|ringkasan)\b",
        Topic.SUMMARY,
    ),
)
"""A pattern and the topic of a heading in another language in which it is found, tried in order."""
