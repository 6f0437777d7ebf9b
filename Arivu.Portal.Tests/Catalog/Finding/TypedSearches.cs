namespace Arivu.Portal.Tests.Catalog.Finding;

/// <summary>What shops type, and the product they mean: misspelt, written as it sounds, in Tamil and Hindi script, by code.</summary>
internal static class TypedSearches
{
    public static readonly TheoryData<string, string> All = new()
    {
        // Atta and other flours, as it is spelt from Salem to Nagpur.
        { "atta", "AF-LCA-1KG" }, { "aatta", "AF-LCA-1KG" }, { "atta 5kg", "AF-FLR-002" }, { "aata five kg low carb", "AF-FLR-002" }, { "low carb ata 1 kilo", "AF-LCA-1KG" },
        { "multiseed atta", "AF-LCA-1KG" }, { "kapli", "AF-KWF-1KG" }, { "khapli gehu atta", "AF-KWF-1KG" }, { "godhumai maavu", "AF-KWF-1KG" }, { "kothumai mavu", "AF-KWF-1KG" },
        { "கோதுமை மாவு", "AF-KWF-1KG" }, { "ஆட்டா", "AF-LCA-1KG" }, { "आटा", "AF-LCA-1KG" },
        { "besan", "AF-FLR-007" }, { "basen", "AF-FLR-007" }, { "kadalai maavu", "AF-FLR-007" }, { "kadala mavu", "AF-FLR-007" }, { "கடலை மாவு", "AF-FLR-007" }, { "gram flour", "AF-FLR-007" }, { "बेसन", "AF-FLR-007" },
        { "ragi", "AF-FLR-009" }, { "raagi maavu", "AF-FLR-009" }, { "kelvaragu", "AF-FLR-009" }, { "கேழ்வரகு மாவு", "AF-FLR-009" }, { "siruthaniyam", "AF-FLR-010" }, { "5 milet flour", "AF-FLR-010" },
        { "badam powder half kg", "AF-FLR-003" }, { "almnd flour 250g", "AF-FLR-004" }, { "தேங்காய் மாவு", "AF-FLR-005" }, { "alsi", "AF-FLR-006" }, { "isabgol", "AF-FLR-011" }, { "psylium husk", "AF-FLR-011" },
        // Mixes, snacks, breads.
        { "idly dosai mix", "AF-MIX-002" }, { "இட்லி", "AF-MIX-002" }, { "uppuma", "AF-MIX-003" }, { "pan cake", "AF-MIX-001" }, { "choclate cake", "AF-MIX-004" },
        { "makana", "AF-SNK-001" }, { "phool makhana", "AF-SNK-001" }, { "mundhiri", "AF-SNK-003" }, { "kaju pepper", "AF-SNK-003" }, { "முந்திரி", "AF-SNK-003" }, { "milagu munthiri", "AF-SNK-003" },
        { "murukku", "AF-MSC-200G" }, { "முறுக்கு", "AF-MSC-200G" }, { "chakkli", "AF-MSC-200G" }, { "mixchar", "AF-CMX-150G" }, { "மிக்சர்", "AF-CMX-150G" }, { "pumkin seeds", "AF-SNK-008" },
        { "appalam", "AF-BRD-002" }, { "ulundhu papad", "AF-BRD-002" }, { "அப்பளம்", "AF-BRD-002" }, { "chapati", "AF-BRD-003" }, { "kakra methi", "AF-BRD-001" }, { "vendhayam", "AF-BRD-001" },
        // Biscuits, noodles, spreads.
        { "badam biscuit", "AF-BIS-001" }, { "cokies", "AF-BIS-001" }, { "dark choclet", "AF-BIS-004" }, { "noodels", "AF-PST-001" }, { "macaroni", "AF-PST-002" }, { "pinut buter", "AF-SPR-001" },
        { "வேர்க்கடலை", "AF-SPR-001" }, { "almond butter", "AF-SPR-002" },
        // Oils and ghee.
        { "nallennai", "AF-OIL-004" }, { "நல்லெண்ணெய்", "AF-OIL-004" }, { "gingely oil", "AF-OIL-004" }, { "til ka tel", "AF-OIL-004" }, { "thengai ennai 1 ltr", "AF-OIL-002" }, { "coconutoil 500ml", "AF-OIL-001" },
        { "kadalai ennai", "AF-GNO-1L" }, { "ground nut oil", "AF-GNO-1L" }, { "கடலை எண்ணெய்", "AF-GNO-1L" }, { "oliv oil", "AF-OIL-005" }, { "nei", "AF-OIL-006" }, { "gee", "AF-OIL-006" }, { "நெய்", "AF-OIL-006" }, { "घी", "AF-OIL-006" },
        // Sweeteners, health, drinks.
        { "stivia sachet", "AF-SWT-001" }, { "sugarfree sachet", "AF-SWT-001" }, { "sugar free", "AF-SWT-002" }, { "erithritol", "AF-SWT-002" }, { "aple vinigar", "AF-HLT-001" }, { "wey protin", "AF-HLT-003" }, { "soda", "AF-BEV-001" }, { "seeragam", "AF-BEV-001" },
        // Codes: whole, without hyphens, in parts, from the scanner, the last digits.
        { "AF-GNO-1L", "AF-GNO-1L" }, { "afgno1l", "AF-GNO-1L" }, { "flr-007", "AF-FLR-007" }, { "spr 002", "AF-SPR-002" }, { "2000000000480", "AF-BEV-001" }, { "00480", "AF-BEV-001" },
        // A brand nobody here sells: the goods are found.
        { "aashirvaad atta", "AF-LCA-1KG" },
    };
}
