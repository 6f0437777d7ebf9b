using MudBlazor;

namespace Arivu.Portal.Ui;

/// <summary>
/// The portal's look for MudBlazor. Colours come from the same tokens as the styles (wwwroot-assets/styles/tokens.css and
/// tokens-dark.css); mud.css maps MudBlazor's variables to them, so that a change of theme repaints at once.
/// </summary>
public static class PortalTheme
{
    /// <summary>The one theme.</summary>
    public static readonly MudTheme Instance = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0b5d4e", PrimaryContrastText = "#ffffff", Secondary = "#f2b84b", SecondaryContrastText = "#1b2430", Background = "#f7f5f0",
            Surface = "#ffffff", AppbarBackground = "#f7f5f0", AppbarText = "#1b2430", DrawerBackground = "#f7f5f0", DrawerText = "#1b2430",
            TextPrimary = "#1b2430", TextSecondary = "#5b6776", LinesDefault = "#e9e6df", TableLines = "#e9e6df", LinesInputs = "#8b8f8a",
            Success = "#1d7a4c", Warning = "#8a5a00", Error = "#b3261e", Info = "#1f5fa8",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#58c2a8", PrimaryContrastText = "#06231c", Secondary = "#f2b84b", SecondaryContrastText = "#0f151a", Background = "#0f151a",
            Surface = "#151d24", AppbarBackground = "#0f151a", AppbarText = "#e7ecf0", DrawerBackground = "#0f151a", DrawerText = "#e7ecf0",
            TextPrimary = "#e7ecf0", TextSecondary = "#9aa7b4", LinesDefault = "#26313b", TableLines = "#26313b", LinesInputs = "#738190",
            Success = "#62c78f", Warning = "#e6b35a", Error = "#f08a80", Info = "#7db0ea",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px", AppbarHeight = "56px", DrawerWidthLeft = "216px", DrawerWidthRight = "420px" },
        Typography = Letters(),
    };

    private static Typography Letters()
    {
        var letters = new Typography
        {
            Default = new DefaultTypography { FontSize = "14px", LineHeight = "1.45" },
            H1 = new H1Typography { FontSize = "20px", LineHeight = "1.4", FontWeight = "600" },
            H6 = new H6Typography { FontSize = "16px", LineHeight = "1.4", FontWeight = "600" },
            Subtitle2 = new Subtitle2Typography { FontSize = "14px", LineHeight = "1.45", FontWeight = "600" },
            Body1 = new Body1Typography { FontSize = "14px", LineHeight = "1.45" },
            Body2 = new Body2Typography { FontSize = "13px", LineHeight = "1.5" },
            Button = new ButtonTypography { FontSize = "13px", LineHeight = "1.5", FontWeight = "600" },
            Caption = new CaptionTypography { FontSize = "12px", LineHeight = "1.4" },
        };
        BaseTypography[] all = [letters.Default, letters.H1, letters.H2, letters.H3, letters.H4, letters.H5, letters.H6, letters.Subtitle1, letters.Subtitle2, letters.Body1, letters.Body2, letters.Button, letters.Caption, letters.Overline];
        foreach (var style in all)
        {
            style.FontFamily = ["Noto Sans", "Noto Sans Tamil", "Noto Sans Devanagari", "system-ui", "sans-serif"];
            (style.TextTransform, style.LetterSpacing) = ("none", "normal");
        }

        return letters;
    }
}
