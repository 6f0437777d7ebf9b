namespace Arivu.Portal.Data;

/// <summary>Where the embedded database and the mail pickup folder live.</summary>
public static class DataFolder
{
    /// <summary>
    /// <c>Portal:DataFolder</c>, or by default an absolute path that does not depend on the working directory: in the
    /// project's folder for source runs, beside the program otherwise.
    /// </summary>
    public static string Of(IConfiguration settings, IHostEnvironment host)
    {
        if (settings["Portal:DataFolder"] is { Length: > 0 } chosen)
        {
            return Path.GetFullPath(chosen);
        }

        var fromSource = File.Exists(Path.Combine(host.ContentRootPath, "Arivu.Portal.csproj"));
        return Path.Combine(fromSource ? host.ContentRootPath : AppContext.BaseDirectory, "data");
    }
}
