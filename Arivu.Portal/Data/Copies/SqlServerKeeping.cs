using Microsoft.Data.SqlClient;

namespace Arivu.Portal.Data;

/// <summary>SQL Server writes backups itself, on its own machine: the portal only says how.</summary>
internal sealed class SqlServerKeeping : Keeping
{
    public override string Statement(string connection, string file, bool back)
    {
        var (database, disk) = ($"[{new SqlConnectionStringBuilder(connection).InitialCatalog.Replace("]", "]]", StringComparison.Ordinal)}]", $"N'{file.Replace("'", "''", StringComparison.Ordinal)}'");
        return back ? $"RESTORE DATABASE {database} FROM DISK = {disk} WITH CHECKSUM;" : $"BACKUP DATABASE {database} TO DISK = {disk} WITH COPY_ONLY, CHECKSUM;";
    }

    public override Task SaveAsync(PortalDbContext db, string connection, string file, CancellationToken cancel) => throw new StoppedException("SQL Server backs itself up.");

    public override Task LoadAsync(PortalDbContext db, string connection, string file, CancellationToken cancel) => throw new StoppedException("SQL Server restores itself.");
}
