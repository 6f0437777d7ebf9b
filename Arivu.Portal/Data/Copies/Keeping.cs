using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Data;

/// <summary>How one kind of database is saved into a file and read back.</summary>
internal abstract class Keeping
{
    /// <summary>The statement that the database's own server must run instead, where the portal cannot save it; null where it can.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="file">The file, as the server would see it.</param>
    /// <param name="back">Whether it is read back.</param>
    public virtual string? Statement(string connection, string file, bool back) => null;

    /// <summary>Saves one state of the whole database into a file that does not stand yet, while others write, and makes sure that it can be read back.</summary>
    /// <exception cref="StoppedException">It cannot be done; the message says why, in one line.</exception>
    public abstract Task SaveAsync(PortalDbContext db, string connection, string file, CancellationToken cancel);

    /// <summary>Reads a file back into a database that is missing or empty. A file that is broken, or no portal's, changes nothing.</summary>
    /// <exception cref="StoppedException">It cannot be done; the message says why, in one line.</exception>
    public abstract Task LoadAsync(PortalDbContext db, string connection, string file, CancellationToken cancel);

    /// <summary>Makes the empty file that is to hold a database: only its owner reads it, whatever the process's mask says (elsewhere than on Windows).</summary>
    /// <exception cref="IOException">It stands already, or cannot be made.</exception>
    protected static void MakePrivate(string file)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var made = new FileStream(file, how);
    }

    /// <summary>A saved database is a portal's, and not of a newer portal than this one.</summary>
    protected static void MustKnow(PortalDbContext db, IReadOnlyCollection<string> migrations, string file)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        if (migrations.Count == 0)
        {
            throw new StoppedException($"{file} holds no tables of a portal.");
        }

        if (migrations.FirstOrDefault(migration => !known.Contains(migration)) is { } newer)
        {
            throw new StoppedException($"{file} was made by another version of the portal: this one does not know its tables ({newer}). Use the version that made it, or a newer one.");
        }
    }
}
