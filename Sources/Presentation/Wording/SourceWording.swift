/// The works that the models rest on, as they are cited anywhere; titles stay in the language in which they were printed.
enum SourceWording {
    static let references = [
        "Acklam P. J. (2003). An algorithm for computing the inverse normal cumulative distribution function.",
        "Bahrick H. P. (1979). Maintenance of knowledge: Questions about memory we forgot to ask. Journal of Experimental Psychology: General 108(3), 296–308.",
        "Barzilai J., Golany B. (1994). AHP rank reversal, normalization and aggregation rules. INFOR 32(2), 57–64.",
        "Belton V., Gear T. (1983). On a short-coming of Saaty’s method of analytic hierarchies. Omega 11(3), 228–230.",
        "Cepeda N. J., Vul E., Rohrer D., Wixted J. T., Pashler H. (2008). Spacing effects in learning: A temporal ridgeline of optimal retention. Psychological Science 19(11), 1095–1102.",
        "Cepeda N. J., Coburn N., Rohrer D., Wixted J. T., Mozer M. C., Pashler H. (2009). Optimizing distributed practice: Theoretical analysis and practical implications. Experimental Psychology 56(4), 236–246.",
        "Donovan J. J., Radosevich D. J. (1999). A meta-analytic review of the distribution of practice effect: Now you see it, now you don’t. Journal of Applied Psychology 84(5), 795–805.",
        "El Emam K., Koru A. G. (2008). A replicated survey of IT software project failures. IEEE Software 25(5), 84–90.",
        "Keeney R. L., Raiffa H. (1976). Decisions with Multiple Objectives, chapter 3. Wiley.",
        "Kirkpatrick S., Gelatt C. D., Vecchi M. P. (1983). Optimization by simulated annealing. Science 220(4598), 671–680.",
        "Kong A. (1992). A note on importance sampling using standardized weights. Technical Report 348, University of Chicago.",
        "Kotz S., van Dorp J. R. (2004). Beyond Beta, chapter 1. World Scientific.",
        "Law A. M. (2015). Simulation Modeling and Analysis, 5th edition, chapter 11. McGraw-Hill.",
        "Little T. (2006). Schedule estimation and uncertainty surrounding the cone of uncertainty. IEEE Software 23(3), 48–54.",
        "O’Connell. TrainingZone: no-shows, 5 to 10 % with good processes, 20 to 30 % without.",
        "Office for National Statistics, ONS (2017). Sickness absence in the UK labour market.",
        "Owen A. B. (2013). Monte Carlo Theory, Methods and Examples, chapters 8 and 9.",
        "Pavlik P. I., Anderson J. R. (2005). Practice and forgetting effects on vocabulary memory: An activation-based model of the spacing effect. Cognitive Science 29(4), 559–586.",
        "Rubinstein R. Y. (1989). Sensitivity analysis and performance extrapolation for computer simulation models. Operations Research 37(1), 72–81.",
        "Schrimpf G., Schneider J., Stamm-Wilbrandt H., Dueck G. (2000). Record breaking optimization results using the ruin and recreate principle. Journal of Computational Physics 159(2), 139–171.",
        "Sidetrade (2022) and Upflow (2024): how late B2B invoices are paid.",
        "Tatel, Ackerman (2025): how acquired skills are kept.",
        "Walsh M. M., Gluck K. A., Gunzelmann G., Jastrzembski T., Krusmark M. (2018). Evaluating the theoretic adequacy and applied potential of computational models of the spacing effect. Cognitive Science 42(S3), 644–691.",
        "Wilson E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22, 209–212.",
    ]
}
