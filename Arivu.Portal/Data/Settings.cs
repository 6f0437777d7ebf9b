namespace Arivu.Portal.Data;

/// <summary>Where the program finds what it starts with: its own folder and the repository's development settings.</summary>
public static class Settings
{
    private const string FileName = "appsettings.Development.json";

    /// <summary>
    /// The program at its start. A published portal finds its pages' files beside itself, whatever folder it was started from. In
    /// Development the root's settings are read, found by walking up from the content root and from the assembly, below the
    /// environment and the command line, which keep the last word.
    /// </summary>
    public static WebApplicationBuilder Begin(string[] args)
    {
        var beside = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = beside });
        if (builder.Environment.IsDevelopment() && (FindUp(builder.Environment.ContentRootPath) ?? FindUp(AppContext.BaseDirectory)) is { } file)
        {
            builder.Configuration.AddJsonFile(file, optional: false, reloadOnChange: false).AddEnvironmentVariables().AddCommandLine(args);
        }

        return builder;
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
