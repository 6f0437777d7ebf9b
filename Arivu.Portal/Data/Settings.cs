namespace Arivu.Portal.Data;

/// <summary>Where the program finds what it starts with: its own folder and the repository's development settings.</summary>
public static class Settings
{
    private const string FileName = "appsettings.Development.json";

    /// <summary>A builder that has read everything there is.</summary>
    public static WebApplicationBuilder BuilderOf(string[] args)
    {
        var builder = WebApplication.CreateBuilder(Options(args));
        builder.AddRootDevelopmentSettings(args);
        return builder;
    }

    /// <summary>
    /// How the program starts: a published portal finds its pages' files beside itself, whatever folder it was started from.
    /// </summary>
    private static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        ContentRootPath = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null,
    };

    /// <summary>
    /// Reads the root's development settings, found by walking up from the content root and from the assembly, below the
    /// environment and the command line, which keep the last word.
    /// </summary>
    private static void AddRootDevelopmentSettings(this WebApplicationBuilder builder, string[] args)
    {
        if (builder.Environment.IsDevelopment() && (FindUp(builder.Environment.ContentRootPath) ?? FindUp(AppContext.BaseDirectory)) is { } file)
        {
            builder.Configuration.AddJsonFile(file, optional: false, reloadOnChange: false).AddEnvironmentVariables().AddCommandLine(args);
        }
    }

    private static string? FindUp(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            var file = Path.Combine(place.FullName, FileName);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }
}
